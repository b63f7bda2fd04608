package io.clinnexus.api.ingestion;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** What a run read out of the anchors, counted; null is what it did not look for. */
@Schema(name = "FindingCounts")
public record FindingCountsResponse(
    @Nullable ScheduleCounts schedules,
    @Nullable FactCounts facts,
    @Nullable SectionCounts sections,
    @Nullable TopicCounts topics) {

  /** Schedules of Activities, all of them together. */
  @Schema(name = "ScheduleCounts")
  public record ScheduleCounts(
      int schedules,
      int visits,
      int procedures,
      @Schema(description = "Cells that say something.") long marked,
      @Schema(description = "All cells of visits and procedures.") long cells) {}

  /** Facts of this version alone. */
  @Schema(name = "FactCounts")
  public record FactCounts(
      long total,
      @Schema(example = "{\"conflicting\": 1, \"extracted\": 41}") SortedMap<String, Long> byStatus,
      @Schema(description = "Facts that documents of this type state and this one does not.")
          List<String> missing) {

    public FactCounts {
      missing = List.copyOf(missing);
    }
  }

  /** Sections of the type's contract. */
  @Schema(name = "SectionCounts")
  public record SectionCounts(
      @Schema(example = "{\"mapped\": 11, \"needs_review\": 2}") SortedMap<String, Long> byStatus,
      @Schema(description = "Sections that a document of this type has to have.") int expected,
      @Schema(description = "Those of them that were found for certain.") int found,
      @Schema(description = "The others, by name.") List<String> missing) {

    public SectionCounts {
      missing = List.copyOf(missing);
    }
  }

  /** Heading blocks and their topics. */
  @Schema(name = "TopicCounts")
  public record TopicCounts(
      long blocks,
      @Schema(description = "Blocks that have a topic.") long mapped,
      @Schema(description = "Different topics that were met.") long topics) {}
}
