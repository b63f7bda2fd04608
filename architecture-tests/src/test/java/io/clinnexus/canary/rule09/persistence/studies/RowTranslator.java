package io.clinnexus.canary.rule09.persistence.studies;

import org.mapstruct.Mapper;

@Mapper
interface RowTranslator {}
