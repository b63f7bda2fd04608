package io.clinnexus.api.ingestion;

import io.clinnexus.domain.facts.FactKey;
import io.clinnexus.domain.ingestion.FactStatistics;
import io.clinnexus.domain.ingestion.FindingStatistics;
import io.clinnexus.domain.ingestion.ScheduleStatistics;
import io.clinnexus.domain.ingestion.SectionStatistics;
import io.clinnexus.domain.ingestion.TopicStatistics;
import io.clinnexus.domain.sections.SectionKey;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingConstants.ComponentModel;

/** What a run found, as it leaves the application. */
@Mapper(componentModel = ComponentModel.SPRING, uses = SortedCounts.class)
interface FindingDtoConverter {

  FindingCountsResponse response(FindingStatistics findings);

  FindingCountsResponse.ScheduleCounts response(ScheduleStatistics schedules);

  @Mapping(target = "total", expression = "java(facts.total())")
  FindingCountsResponse.FactCounts response(FactStatistics facts);

  @Mapping(target = "expected", source = "coverage.expected")
  @Mapping(target = "found", source = "coverage.found")
  @Mapping(target = "missing", source = "coverage.missing")
  FindingCountsResponse.SectionCounts response(SectionStatistics sections);

  FindingCountsResponse.TopicCounts response(TopicStatistics topics);

  default FindingCountsResponse.@Nullable ScheduleCounts schedules(
      Optional<ScheduleStatistics> schedules) {
    return schedules.map(this::response).orElse(null);
  }

  default FindingCountsResponse.@Nullable FactCounts facts(Optional<FactStatistics> facts) {
    return facts.map(this::response).orElse(null);
  }

  default FindingCountsResponse.@Nullable SectionCounts sections(
      Optional<SectionStatistics> sections) {
    return sections.map(this::response).orElse(null);
  }

  default FindingCountsResponse.@Nullable TopicCounts topics(Optional<TopicStatistics> topics) {
    return topics.map(this::response).orElse(null);
  }

  default String text(FactKey key) {
    return key.format();
  }

  default String text(SectionKey key) {
    return key.value();
  }
}
