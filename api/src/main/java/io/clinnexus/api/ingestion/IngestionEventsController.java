package io.clinnexus.api.ingestion;

import io.clinnexus.api.security.CurrentActor;
import io.clinnexus.domain.ingestion.IngestionRunId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Lets a client follow an ingestion run. */
@Tag(name = "ingestions")
@RestController
class IngestionEventsController {

  private final EventStreams streams;
  private final CurrentActor currentActor;

  IngestionEventsController(EventStreams streams, CurrentActor currentActor) {
    this.streams = streams;
    this.currentActor = currentActor;
  }

  @Operation(
      operationId = "followIngestion",
      summary = "Follow an ingestion by server-sent events",
      description =
          "Events `progress` and, once and last, `finished`; the data of each is one"
              + " IngestionEvent. The present state comes at once.")
  @ApiResponse(
      responseCode = "200",
      description = "The stream.",
      content =
          @Content(
              mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
              schema = @Schema(implementation = IngestionEvent.class)))
  @GetMapping(
      path = "/api/v1/ingestions/{ingestion_id}/events",
      produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  SseEmitter follow(@PathVariable("ingestion_id") UUID id) {
    return streams.open(currentActor.get().workspaceId(), new IngestionRunId(id));
  }
}
