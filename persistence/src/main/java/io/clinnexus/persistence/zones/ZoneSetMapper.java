package io.clinnexus.persistence.zones;

import io.clinnexus.domain.studies.DocumentType;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** SQL of zone sets. */
@Mapper
interface ZoneSetMapper {

  List<ZoneSetRow> find(@Param("docType") DocumentType docType);

  List<ZoneSetRow> list();

  /** Adds or changes zones of a type; the arrays go in step. */
  int upsert(
      @Param("docType") DocumentType docType,
      @Param("zoneKeys") String[] zoneKeys,
      @Param("active") Boolean[] active);
}
