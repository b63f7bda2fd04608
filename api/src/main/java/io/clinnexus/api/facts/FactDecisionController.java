package io.clinnexus.api.facts;

import io.clinnexus.api.security.CurrentActor;
import io.clinnexus.api.web.PageResponse;
import io.clinnexus.domain.facts.DecideFact;
import io.clinnexus.domain.facts.Fact;
import io.clinnexus.domain.facts.FactDecisions;
import io.clinnexus.domain.facts.FactId;
import io.clinnexus.domain.facts.FactNotFound;
import io.clinnexus.domain.facts.FactWithoutVersion;
import io.clinnexus.domain.facts.Facts;
import io.clinnexus.domain.shared.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads single facts and takes decisions about them. */
@Tag(name = "facts", description = "What documents say about their study")
@RestController
@RequestMapping(path = "/api/v1/facts/{fact_id}", produces = MediaType.APPLICATION_JSON_VALUE)
class FactDecisionController {

  private final Facts facts;
  private final FactDecisions decisions;
  private final DecideFact decideFact;
  private final FactDtoConverter converter;
  private final CurrentActor currentActor;

  FactDecisionController(
      Facts facts,
      FactDecisions decisions,
      DecideFact decideFact,
      FactDtoConverter converter,
      CurrentActor currentActor) {
    this.facts = facts;
    this.decisions = decisions;
    this.decideFact = decideFact;
    this.converter = converter;
    this.currentActor = currentActor;
  }

  @Operation(operationId = "getFact", summary = "Read a fact")
  @ApiResponse(responseCode = "200", description = "The fact.")
  @GetMapping
  FactResponse get(@PathVariable("fact_id") UUID id) {
    return converter.response(find(id));
  }

  @Operation(
      operationId = "decideFact",
      summary = "Accept, correct or reject a fact, or take the last decision back",
      description =
          "The decision stays in force over every new ingestion of the version. When the text is"
              + " read otherwise then, the fact keeps the decided value and needs a review.")
  @ApiResponse(responseCode = "200", description = "The fact under the decision.")
  @ApiResponse(
      responseCode = "409",
      description = "`fact.moved-on`, `fact.nothing-to-withdraw`, `fact.without-version`")
  @PostMapping(path = "/decisions", consumes = MediaType.APPLICATION_JSON_VALUE)
  FactResponse decide(
      @PathVariable("fact_id") UUID id, @Valid @RequestBody DecideFactRequest body) {
    return converter.response(
        decideFact.handle(
            new DecideFact.Command(
                currentActor.get(),
                new FactId(id),
                body.decision(),
                Optional.ofNullable(body.value()).map(CorrectedValueRequest::toDomain),
                Optional.ofNullable(body.unit()),
                body.reason())));
  }

  @Operation(
      operationId = "listFactDecisions",
      summary = "List the decisions about a fact, newest first")
  @ApiResponse(responseCode = "200", description = "One page.")
  @GetMapping("/decisions")
  PageResponse<FactDecisionResponse> decisions(@PathVariable("fact_id") UUID id, PageRequest page) {
    Fact fact = find(id);
    return PageResponse.of(
        decisions.history(
            currentActor.get().workspaceId(),
            fact.createdFrom().orElseThrow(() -> new FactWithoutVersion(fact.id())),
            fact.key(),
            page),
        converter::response);
  }

  private Fact find(UUID id) {
    FactId factId = new FactId(id);
    return facts
        .find(currentActor.get().workspaceId(), factId)
        .orElseThrow(() -> new FactNotFound(factId));
  }
}
