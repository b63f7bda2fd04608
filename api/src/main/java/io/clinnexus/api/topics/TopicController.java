package io.clinnexus.api.topics;

import io.clinnexus.api.security.CurrentActor;
import io.clinnexus.api.studies.RequiredVersions;
import io.clinnexus.api.web.PageResponse;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.PageRequest;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.topics.ListTopicBlocks;
import io.clinnexus.domain.topics.TopicEvidence;
import io.clinnexus.domain.topics.TopicEvidences;
import io.clinnexus.domain.topics.TopicKey;
import io.clinnexus.domain.topics.Topics;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reads the topics of the workspace, and what versions have on them. */
@Tag(name = "topics", description = "What documents talk about")
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class TopicController {

  private static final int LONGEST_KEY = 200;

  private final Topics topics;
  private final TopicEvidences evidences;
  private final ListTopicBlocks listTopicBlocks;
  private final RequiredVersions versions;
  private final TopicDtoConverter converter;
  private final CurrentActor currentActor;

  TopicController(
      Topics topics,
      TopicEvidences evidences,
      ListTopicBlocks listTopicBlocks,
      RequiredVersions versions,
      TopicDtoConverter converter,
      CurrentActor currentActor) {
    this.topics = topics;
    this.evidences = evidences;
    this.listTopicBlocks = listTopicBlocks;
    this.versions = versions;
    this.converter = converter;
    this.currentActor = currentActor;
  }

  @Operation(
      operationId = "listTopics",
      summary = "List the topics of the workspace, active and not, oldest first")
  @ApiResponse(responseCode = "200", description = "One page.")
  @GetMapping("/topics")
  PageResponse<TopicResponse> list(PageRequest page) {
    return PageResponse.of(topics.list(workspace(), page), converter::response);
  }

  @Operation(
      operationId = "listTopicBlocks",
      summary = "List the headings of a version in document order with the topic of their text",
      description =
          "Blocks without a topic are in the list, too. The candidates tell what the topic was"
              + " weighed against, and by what.")
  @ApiResponse(responseCode = "200", description = "One page.")
  @GetMapping("/document-versions/{version_id}/topics")
  PageResponse<TopicBlockResponse> blocks(@PathVariable("version_id") UUID id, PageRequest page) {
    DocumentVersionId versionId = versions.get(id).id();
    return PageResponse.of(
        listTopicBlocks.handle(new ListTopicBlocks.Query(workspace(), versionId, page)),
        converter::response);
  }

  @Operation(
      operationId = "listTopicEvidence",
      summary = "Read what a version has on topics, by topic, zone and language")
  @ApiResponse(responseCode = "200", description = "The evidence.")
  @GetMapping("/document-versions/{version_id}/topics/evidence")
  TopicEvidencesResponse evidence(
      @PathVariable("version_id") UUID id,
      @Parameter(description = "Of this topic only.", example = "adverse_events")
          @Size(min = 1, max = LONGEST_KEY)
          @RequestParam(name = "topic", required = false)
          @Nullable String topic) {
    DocumentVersionId versionId = versions.get(id).id();
    List<TopicEvidence> found =
        topic == null
            ? evidences.ofVersion(workspace(), versionId)
            : evidences.ofTopic(workspace(), versionId, new TopicKey(topic));
    return new TopicEvidencesResponse(id, found.stream().map(converter::response).toList());
  }

  private WorkspaceId workspace() {
    return currentActor.get().workspaceId();
  }
}
