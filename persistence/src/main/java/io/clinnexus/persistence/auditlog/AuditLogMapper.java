package io.clinnexus.persistence.auditlog;

import org.apache.ibatis.annotations.Mapper;

/** SQL of the audit log, which is only ever added to. */
@Mapper
interface AuditLogMapper {

  int insert(AuditLogRow row);
}
