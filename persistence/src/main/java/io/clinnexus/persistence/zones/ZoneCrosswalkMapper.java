package io.clinnexus.persistence.zones;

import io.clinnexus.domain.studies.DocumentType;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** SQL of zone crosswalks. */
@Mapper
interface ZoneCrosswalkMapper {

  List<ZoneCrosswalkRow> listActive(
      @Param("fromDocType") DocumentType fromDocType, @Param("toDocType") DocumentType toDocType);

  List<ZoneCrosswalkRow> list();

  int upsert(ZoneCrosswalkBatch batch);
}
