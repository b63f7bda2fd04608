package io.clinnexus.persistence.topics;

import io.clinnexus.persistence.types.Jsonb;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** SQL of topic evidence. */
@Mapper
interface TopicEvidenceMapper {

  List<TopicEvidenceRow> ofVersion(
      @Param("workspaceId") UUID workspaceId, @Param("docVersionId") UUID docVersionId);

  List<TopicEvidenceRow> ofTopic(
      @Param("workspaceId") UUID workspaceId,
      @Param("docVersionId") UUID docVersionId,
      @Param("topicKey") String topicKey);

  List<TopicEvidenceRow> holding(
      @Param("workspaceId") UUID workspaceId,
      @Param("docVersionId") UUID docVersionId,
      @Param("anchorIds") String[] anchorIds);

  int insert(@Param("workspaceId") UUID workspaceId, @Param("rows") Jsonb rows);

  int delete(@Param("workspaceId") UUID workspaceId, @Param("docVersionId") UUID docVersionId);
}
