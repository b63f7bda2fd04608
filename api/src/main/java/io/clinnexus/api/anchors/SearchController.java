package io.clinnexus.api.anchors;

import io.clinnexus.api.security.CurrentActor;
import io.clinnexus.domain.anchors.SearchChunks;
import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.StudyId;
import io.clinnexus.domain.zones.SourceZone;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Searches the passages of all published versions. */
@Tag(name = "search", description = "Search by meaning and by words")
@RestController
@RequestMapping(path = "/api/v1/search", produces = MediaType.APPLICATION_JSON_VALUE)
class SearchController {

  private static final int MAX_LIMIT = 100;

  private final SearchChunks searchChunks;
  private final AnchorDtoConverter converter;
  private final CurrentActor currentActor;

  SearchController(
      SearchChunks searchChunks, AnchorDtoConverter converter, CurrentActor currentActor) {
    this.searchChunks = searchChunks;
    this.converter = converter;
    this.currentActor = currentActor;
  }

  @Operation(
      operationId = "search",
      summary = "Find the passages nearest to a question, best first",
      description =
          "Two rankings, by meaning and by the words in any of their forms, are made one by"
              + " reciprocal rank fusion. No character of the question is an operator. A study or"
              + " version that does not exist has no passages: the answer is empty.")
  @ApiResponse(responseCode = "200", description = "The passages.")
  @GetMapping
  SearchResponse search(
      @Parameter(description = "The question.", example = "primary endpoint")
          @Size(min = 1, max = SearchChunks.Query.MAX_TEXT)
          @RequestParam(name = "q")
          String text,
      @RequestParam(name = "study_id", required = false) @Nullable UUID studyId,
      @RequestParam(name = "document_version_id", required = false) @Nullable UUID versionId,
      @RequestParam(name = "zone", required = false) @Nullable Set<SourceZone> zones,
      @RequestParam(name = "language", required = false) @Nullable Set<DocumentLanguage> languages,
      @Min(1) @Max(MAX_LIMIT) @RequestParam(name = "limit", defaultValue = "10") int limit) {
    return converter.response(
        searchChunks.handle(
            new SearchChunks.Query(
                currentActor.get(),
                text,
                Optional.ofNullable(studyId).map(StudyId::new),
                Optional.ofNullable(versionId).map(DocumentVersionId::new),
                Filters.any(zones),
                Filters.any(languages),
                limit)));
  }
}
