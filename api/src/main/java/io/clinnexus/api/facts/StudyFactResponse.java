package io.clinnexus.api.facts;

import io.clinnexus.domain.facts.FactStatus;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What holds for a study under one key. */
@Schema(name = "StudyFact")
public record StudyFactResponse(
    @Schema(description = "The fact that leads.") UUID factId,
    @Schema(example = "population") String type,
    @Schema(example = "planned_n_total") String key,
    FactValueResponse value,
    @Nullable String unit,
    FactStatus status,
    @Schema(description = "0 to 1; null when nobody judged it.") @Nullable Double confidence,
    @Schema(description = "The version that leads; null for a fact of no document.")
        @Nullable UUID documentVersionId,
    @Schema(description = "How many documents say something.") long documents,
    @Schema(description = "How many different values they state.") long distinctValues,
    @Schema(description = "Whether the documents do not agree.") boolean contradictory,
    @Schema(description = "What each document says, the leading one first, when they disagree.")
        List<StatementResponse> statements) {

  public StudyFactResponse {
    statements = List.copyOf(statements);
  }

  /** What one document says. */
  @Schema(name = "Statement")
  public record StatementResponse(
      UUID factId,
      @Nullable UUID documentVersionId,
      FactValueResponse value,
      @Nullable String unit,
      FactStatus status,
      @Nullable Double confidence) {}
}
