package io.clinnexus.api.change;

import io.clinnexus.domain.anchors.alignment.CorrespondenceKind;
import io.clinnexus.domain.change.amendment.Regime;
import io.clinnexus.domain.change.amendment.Substance;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What changed, as a regulator wants to read it. */
@Schema(name = "TableOfChanges")
public record TableOfChangesResponse(
    ComparisonResponse comparison,
    List<Row> rows,
    @Schema(description = "Rows without a reason; while there are any, nothing is exported.")
        int reasonsMissing,
    @Schema(description = "Notes on rows that are gone, because the text changed again.")
        List<Note> orphaned) {

  public TableOfChangesResponse {
    rows = List.copyOf(rows);
    orphaned = List.copyOf(orphaned);
  }

  /** A change of one text, or the changes in one row of a table. */
  @Schema(name = "TableOfChangesRow")
  public record Row(
      @Schema(description = "Names the row as long as its text stays.") String changeId,
      @Nullable SectionNameResponse section,
      @Schema(description = "Empty when it is new.") String was,
      @Schema(description = "Empty when it is gone.") String became,
      List<CorrespondenceKind> kinds,
      boolean critical,
      List<String> anchorIds,
      @Schema(description = "What the rules propose; a person decides.") Substance proposal,
      @Schema(description = "The rules that take it for substantial.") List<Rule> rules,
      @Nullable Note note) {

    public Row {
      kinds = List.copyOf(kinds);
      anchorIds = List.copyOf(anchorIds);
      rules = List.copyOf(rules);
    }
  }

  /** A category of changes that a regulator takes for substantial. */
  @Schema(name = "AmendmentRule")
  public record Rule(
      String id, Regime regime, String categoryEn, String categoryRu, String source) {}

  /** What people say of a row. */
  @Schema(name = "ChangeNote")
  public record Note(
      String changeId,
      @Nullable String reason,
      @Nullable Substance decision,
      @Nullable String decisionReason,
      UUID updatedBy,
      Instant updatedAt) {}
}
