package io.clinnexus.persistence.change;

import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** SQL of notes on tables of changes. */
@Mapper
interface ChangeNoteMapper {

  List<ChangeNoteRow> list(
      @Param("workspaceId") UUID workspaceId, @Param("comparisonId") UUID comparisonId);

  int upsert(ChangeNoteRow row);
}
