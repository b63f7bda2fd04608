package io.clinnexus.api.change;

import io.clinnexus.domain.anchors.AnchorContentType;
import io.clinnexus.domain.anchors.alignment.CorrespondenceKind;
import io.clinnexus.domain.anchors.alignment.Renumbering;
import io.clinnexus.domain.anchors.wording.CriticalKind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Texts that became another, came, went or moved. */
@Schema(name = "TextChange")
public record TextChangeResponse(
    @Schema(description = "Unchanged when only its number is another one.") CorrespondenceKind kind,
    @Schema(description = "A number, unit, comparison, negation, date or level changed.")
        boolean critical,
    @Schema(description = "The share of words that stayed, 0 to 1.") double similarity,
    @Nullable SectionNameResponse earlierSection,
    @Nullable SectionNameResponse laterSection,
    @Schema(description = "Several when they were merged, none when added.") List<Text> earlier,
    @Schema(description = "Several when it was split, none when removed.") List<Text> later,
    @Schema(
            description =
                "The words that differ, in order; several texts are read as one with line breaks"
                    + " between them.")
        List<Hunk> hunks,
    List<Critical> criticalChanges,
    @Schema(description = "Numbers that only followed others.") List<Number> renumberings) {

  public TextChangeResponse {
    earlier = List.copyOf(earlier);
    later = List.copyOf(later);
    hunks = List.copyOf(hunks);
    criticalChanges = List.copyOf(criticalChanges);
    renumberings = List.copyOf(renumberings);
  }

  /** The text at an anchor. */
  @Schema(name = "ChangedText")
  public record Text(String anchorId, AnchorContentType contentType, String text) {}

  /** One place where the texts differ; one side is empty where words were inserted or deleted. */
  @Schema(name = "Hunk")
  public record Hunk(Words before, Words after) {}

  /** Words and where they stand in the text, in UTF-16 units. */
  @Schema(name = "Words")
  public record Words(String text, int start, int end) {}

  /** A value that must not be overlooked. */
  @Schema(name = "CriticalChange")
  public record Critical(CriticalKind kind, @Nullable Words before, @Nullable Words after) {}

  /** A number before and after; empty where there was or is none. */
  @Schema(name = "Renumbering")
  public record Number(Renumbering.Subject subject, String before, String after) {}
}
