package io.clinnexus.persistence.ingestion;

import io.clinnexus.domain.facts.FactKey;
import io.clinnexus.domain.ingestion.FactStatistics;
import io.clinnexus.domain.ingestion.FindingStatistics;
import io.clinnexus.domain.ingestion.ScheduleStatistics;
import io.clinnexus.domain.ingestion.SectionStatistics;
import io.clinnexus.domain.ingestion.TopicStatistics;
import io.clinnexus.domain.sections.SectionCoverage;
import io.clinnexus.domain.sections.SectionKey;
import io.clinnexus.persistence.shared.JsonCodec;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The keys {@code soa}, {@code facts}, {@code section_maps} and {@code topics} of a run's summary;
 * a key is absent when the run did not look for it.
 */
final class FindingStatisticsJson {

  private FindingStatisticsJson() {}

  static void write(FindingStatistics findings, ObjectNode summary) {
    findings.schedules().ifPresent(found -> summary.set("soa", schedules(found)));
    findings.facts().ifPresent(found -> summary.set("facts", facts(found)));
    findings.sections().ifPresent(found -> summary.set("section_maps", sections(found)));
    findings.topics().ifPresent(found -> summary.set("topics", topics(found)));
  }

  private static ObjectNode schedules(ScheduleStatistics found) {
    ObjectNode json = JsonCodec.object();
    json.put("found", found.schedules() > 0);
    json.put("schedules_count", found.schedules());
    json.put("visits_count", found.visits());
    json.put("procedures_count", found.procedures());
    json.put("matrix_cells_total", found.cells());
    json.put("matrix_marked_cells", found.marked());
    json.put("matrix_density", QualityJson.rounded(found.density()));
    return json;
  }

  private static ObjectNode facts(FactStatistics found) {
    ObjectNode json = JsonCodec.object();
    json.put("total", found.total());
    json.set("by_status", JsonCodec.tree(found.byStatus()));
    json.set(
        "missing_required", JsonCodec.tree(found.missing().stream().map(FactKey::format).toList()));
    json.put("conflicting_count", found.conflicting());
    return json;
  }

  private static ObjectNode sections(SectionStatistics found) {
    ObjectNode json = JsonCodec.object();
    json.set("by_status", JsonCodec.tree(found.byStatus()));
    json.put("expected", found.coverage().expected());
    json.put("found", found.coverage().found());
    json.put("coverage_rate", QualityJson.rounded(found.coverage().rate()));
    json.set(
        "missing_core_keys",
        JsonCodec.tree(found.coverage().missing().stream().map(SectionKey::value).toList()));
    return json;
  }

  private static ObjectNode topics(TopicStatistics found) {
    ObjectNode json = JsonCodec.object();
    json.put("blocks_total", found.blocks());
    json.put("blocks_mapped", found.mapped());
    json.put("mapped_count", found.topics());
    json.put("mapped_rate", QualityJson.rounded(found.rate()));
    return json;
  }

  static FindingStatistics read(JsonNode summary) {
    return new FindingStatistics(
        part(summary, "soa", FindingStatisticsJson::readSchedules),
        part(summary, "facts", FindingStatisticsJson::readFacts),
        part(summary, "section_maps", FindingStatisticsJson::readSections),
        part(summary, "topics", FindingStatisticsJson::readTopics));
  }

  private static <T> Optional<T> part(JsonNode summary, String key, Function<JsonNode, T> reader) {
    return Optional.of(summary.path(key)).filter(JsonNode::isObject).map(reader);
  }

  private static ScheduleStatistics readSchedules(JsonNode json) {
    return new ScheduleStatistics(
        (int) count(json, "schedules_count"),
        (int) count(json, "visits_count"),
        (int) count(json, "procedures_count"),
        count(json, "matrix_marked_cells"),
        count(json, "matrix_cells_total"));
  }

  private static FactStatistics readFacts(JsonNode json) {
    return new FactStatistics(
        JsonCodec.counts(json, "by_status"),
        JsonCodec.texts(json, "missing_required").stream()
            .filter(key -> key.indexOf('/') > 0) // the keys of older runs have no type
            .map(FactKey::parse)
            .toList());
  }

  private static SectionStatistics readSections(JsonNode json) {
    return new SectionStatistics(
        JsonCodec.counts(json, "by_status"),
        new SectionCoverage(
            (int) count(json, "expected"),
            (int) count(json, "found"),
            JsonCodec.texts(json, "missing_core_keys").stream().map(SectionKey::new).toList()));
  }

  private static TopicStatistics readTopics(JsonNode json) {
    return new TopicStatistics(
        count(json, "blocks_total"), count(json, "blocks_mapped"), count(json, "mapped_count"));
  }

  /** The part of the version's summary that tells what was found in it. */
  static void forVersion(FindingStatistics findings, ObjectNode version) {
    findings.schedules().ifPresent(found -> version.put("soa_found", found.schedules() > 0));
    findings.schedules().ifPresent(found -> version.set("soa", schedules(found)));
    findings.facts().ifPresent(found -> version.put("facts_count", found.total()));
    findings.sections().ifPresent(found -> version.set("mapping_status", sections(found)));
    findings.topics().ifPresent(found -> version.set("topics", topics(found)));
  }

  private static long count(JsonNode json, String key) {
    return JsonCodec.number(json, key).orElse(0);
  }
}
