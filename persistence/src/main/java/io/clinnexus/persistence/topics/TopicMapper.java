package io.clinnexus.persistence.topics;

import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.persistence.shared.Cursor;
import io.clinnexus.persistence.types.Jsonb;
import java.util.List;
import java.util.UUID;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** SQL of topics and their priors. */
@Mapper
interface TopicMapper {

  @Nullable TopicRow find(
      @Param("workspaceId") UUID workspaceId, @Param("topicKey") String topicKey);

  List<TopicRow> findAll(
      @Param("workspaceId") UUID workspaceId, @Param("topicKeys") String[] topicKeys);

  List<TopicRow> allActive(
      @Param("workspaceId") UUID workspaceId, @Param("docType") DocumentType docType);

  List<TopicRow> list(
      @Param("workspaceId") UUID workspaceId,
      @Param("after") Cursor.@Nullable TimeAndId after,
      @Param("limit") int limit);

  List<String> known(
      @Param("workspaceId") UUID workspaceId, @Param("topicKeys") String[] topicKeys);

  List<TopicZonePriorRow> priors(
      @Param("workspaceId") UUID workspaceId, @Param("docType") DocumentType docType);

  int upsert(TopicRow row);

  int upsertPriors(@Param("workspaceId") UUID workspaceId, @Param("rows") Jsonb rows);
}
