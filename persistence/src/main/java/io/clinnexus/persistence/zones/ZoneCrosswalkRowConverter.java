package io.clinnexus.persistence.zones;

import io.clinnexus.domain.zones.CrosswalkWeight;
import io.clinnexus.domain.zones.ZoneCrosswalk;
import io.clinnexus.domain.zones.ZoneKey;
import java.math.BigDecimal;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;

/** From rows to crosswalks. */
@Mapper
interface ZoneCrosswalkRowConverter {

  ZoneCrosswalkRowConverter INSTANCE = Mappers.getMapper(ZoneCrosswalkRowConverter.class);

  @Mapping(target = "fromType", source = "fromDocType")
  @Mapping(target = "fromZone", source = "fromZoneKey")
  @Mapping(target = "toType", source = "toDocType")
  @Mapping(target = "toZone", source = "toZoneKey")
  @Mapping(target = "notes", expression = "java(java.util.Optional.ofNullable(row.notes()))")
  @Mapping(target = "active", source = "isActive")
  ZoneCrosswalk toDomain(ZoneCrosswalkRow row);

  default ZoneKey zoneKey(String value) {
    return new ZoneKey(value);
  }

  default CrosswalkWeight weight(BigDecimal value) {
    return new CrosswalkWeight(value);
  }
}
