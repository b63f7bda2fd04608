package io.clinnexus.canary.rule09.persistence.studies;

import io.clinnexus.canary.rule09.domain.studies.Study;
import org.apache.ibatis.annotations.Mapper;

@Mapper
interface AggregateMapper {
  Study find(String code);
}
