package io.clinnexus.canary.rule09.persistence.studies;

import org.apache.ibatis.annotations.Mapper;

@Mapper
interface RowDao {}
