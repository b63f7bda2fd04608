package io.clinnexus.api.change;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What differs between two versions, in numbers. */
@Schema(name = "Diff")
public record DiffResponse(
    @Schema(description = "Its doubts and its outcome come before everything else.")
        ComparisonResponse comparison,
    int textChanges,
    int criticalChanges,
    int factChanges,
    int scheduleChanges,
    @Schema(description = "The sections with changes, in the order of the later version.")
        List<Section> sections) {

  public DiffResponse {
    sections = List.copyOf(sections);
  }

  /** A section with changes. */
  @Schema(name = "SectionDiff")
  public record Section(
      @Schema(description = "Null when the section is new.") @Nullable SectionNameResponse earlier,
      @Schema(description = "Null when the section is gone.") @Nullable SectionNameResponse later,
      int changes,
      int critical,
      @Schema(description = "Changes by kind; unchanged ones were only renumbered.")
          Map<String, Integer> kinds) {}
}
