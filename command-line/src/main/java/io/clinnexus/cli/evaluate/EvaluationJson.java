package io.clinnexus.cli.evaluate;

import io.clinnexus.cli.evaluate.measure.FactMeasure;
import io.clinnexus.cli.evaluate.measure.FactMeasure.Verdict;
import io.clinnexus.cli.evaluate.measure.HeadingMeasure;
import io.clinnexus.cli.evaluate.measure.ProbeMeasure;
import io.clinnexus.cli.evaluate.measure.ScheduleMeasure;
import io.clinnexus.cli.evaluate.measure.Tally;
import io.clinnexus.cli.evaluate.measure.VersionMeasure;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Everything that was measured, for programs; docs/accuracy.md describes the properties. */
final class EvaluationJson {

  static final String SCHEMA = "clinnexus-evaluation/1";

  private static final JsonMapper JSON = JsonMapper.shared();

  private final ObjectNode root = JSON.createObjectNode();

  EvaluationJson(List<Evaluation> all, List<VersionsEvaluation> versions) {
    root.put("schema", SCHEMA);
    ArrayNode documents = root.putArray("documents");
    all.forEach(each -> documents.add(document(each)));
    root.set("total", totals(new Totals(all)));
    ArrayNode pairs = root.putArray("versions");
    versions.forEach(each -> pairs.add(versions(each)));
  }

  /** The whole as indented JSON. */
  String text() {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root);
  }

  private static ObjectNode versions(VersionsEvaluation one) {
    ObjectNode out = JSON.createObjectNode();
    out.put("truth", one.truth().getFileName().toString());
    out.put("verdict", one.verdict().orElse(null));
    if (one.error().isPresent()) {
      out.putObject("error")
          .put("code", one.error().get().code())
          .put("message", one.error().get().message());
    } else {
      out.putNull("error");
    }
    out.put("found", one.measure().map(measure -> measure.found().size()).orElse(null));
    out.put("reported", one.measure().map(VersionMeasure::reported).orElse(null));
    ArrayNode missing = out.putArray("missing");
    ArrayNode unlisted = out.putArray("unlisted");
    one.measure().ifPresent(each -> each.missing().forEach(line -> missing.add(line.words())));
    one.measure().ifPresent(each -> each.unlisted().forEach(line -> unlisted.add(line.words())));
    return out;
  }

  private static ObjectNode document(Evaluation one) {
    ObjectNode out = JSON.createObjectNode();
    out.put("file", one.document().getFileName().toString());
    out.put("truth", one.truth().getFileName().toString());
    out.put("sha256_as_in_truth", one.sameBytes().orElse(null));
    out.put("study", one.ingested().map(result -> result.study()).orElse(null));
    out.put("document_version_id", one.ingested().flatMap(each -> each.versionId()).orElse(null));
    out.put("status", one.ingested().map(result -> result.status()).orElse("not_ingested"));
    if (one.error().isPresent()) {
      out.putObject("error")
          .put("code", one.error().get().code())
          .put("message", one.error().get().message());
    } else {
      out.putNull("error");
    }
    number(out, "unaccounted_chars", one.unaccounted());
    Evaluation.Measures measures = one.measures();
    set(out, "headings", measures.headings().map(EvaluationJson::headings));
    set(out, "zones", measures.zones().map(EvaluationJson::zones));
    out.put("schedule_presence_right", measures.presence().orElse(null));
    set(out, "schedules", measures.schedules().map(EvaluationJson::schedules));
    set(out, "schedules_silver", measures.silver().map(EvaluationJson::schedules));
    set(out, "facts", measures.facts().map(EvaluationJson::facts));
    set(out, "probes", probes(measures.probes()));
    number(out, "wall_ms", one.wallMillis());
    JsonNode run = one.run();
    out.set("duration_ms", run.path("duration_ms").isNumber() ? run.path("duration_ms") : null);
    out.set("steps_ms", run.path("steps_ms").isObject() ? run.path("steps_ms") : null);
    number(out, "peak_memory_bytes", one.peakMemory());
    return out;
  }

  private static ObjectNode totals(Totals totals) {
    ObjectNode out = JSON.createObjectNode();
    out.put("documents", totals.all().size());
    out.put("measured", totals.all().stream().filter(Evaluation::measured).count());
    number(out, "unaccounted_chars", totals.unaccounted());
    ObjectNode headings = JSON.createObjectNode();
    set(headings, "text", totals.headings(HeadingMeasure::text).map(EvaluationJson::tally));
    set(headings, "number", totals.headings(HeadingMeasure::number).map(EvaluationJson::tally));
    set(headings, "level", totals.headings(HeadingMeasure::level).map(EvaluationJson::tally));
    out.set("headings", headings);
    set(out, "zones", totals.zones().map(EvaluationJson::zones));
    set(out, "schedule_presence", totals.presence().map(EvaluationJson::tally));
    ObjectNode schedules = out.putObject("schedules");
    ObjectNode silver = out.putObject("schedules_silver");
    for (SchedulePart part : SchedulePart.values()) {
      set(schedules, part.label(), totals.schedules(part::of).map(EvaluationJson::tally));
      set(silver, part.label(), totals.silver(part::of).map(EvaluationJson::tally));
    }
    ObjectNode facts = out.putObject("facts");
    for (Verdict verdict : Verdict.values()) {
      facts.put(verdict.name().toLowerCase(Locale.ROOT), totals.facts(verdict).orElse(null));
    }
    facts.put("invented", totals.invented().orElse(null));
    set(out, "probes", probes(totals.probes()));
    number(out, "wall_ms", totals.wallMillis());
    number(out, "peak_memory_bytes", totals.peakMemory());
    return out;
  }

  private static ObjectNode headings(HeadingMeasure measure) {
    ObjectNode out = JSON.createObjectNode();
    out.set("text", tally(measure.text()));
    out.set("number", tally(measure.number()));
    out.set("level", tally(measure.level()));
    measure.missing().forEach(out.putArray("missing")::add);
    measure.invented().forEach(out.putArray("invented")::add);
    return out;
  }

  private static ObjectNode zones(Evaluation.ZoneMeasure zones) {
    return JSON.createObjectNode()
        .put("sections", zones.sections())
        .put("known", zones.known())
        .put("judged", zones.judged())
        .put("right", zones.right());
  }

  private static ObjectNode schedules(ScheduleMeasure measure) {
    ObjectNode out = JSON.createObjectNode();
    for (SchedulePart part : SchedulePart.values()) {
      set(out, part.label(), part.of(measure).map(EvaluationJson::tally));
    }
    return out;
  }

  private static ObjectNode facts(FactMeasure measure) {
    ObjectNode out = JSON.createObjectNode();
    for (Verdict verdict : Verdict.values()) {
      out.put(verdict.name().toLowerCase(Locale.ROOT), measure.count(verdict));
    }
    out.put("invented", measure.invented().size());
    ArrayNode outcomes = out.putArray("outcomes");
    for (FactMeasure.Outcome outcome : measure.outcomes()) {
      ObjectNode each = outcomes.addObject();
      each.put("name", outcome.expected().name());
      each.put("verdict", outcome.verdict().name().toLowerCase(Locale.ROOT));
      each.put("expected", String.join("; ", outcome.expected().values()));
      each.put("key", outcome.found().map(FactMeasure.Stated::key).orElse(null));
      each.put("found", outcome.found().map(found -> found.value().shown()).orElse(null));
      each.put("among_alternatives", outcome.amongAlternatives());
    }
    ArrayNode inventions = out.putArray("inventions");
    for (FactMeasure.Invention invention : measure.invented()) {
      inventions
          .addObject()
          .put("name", invention.name())
          .put("key", invention.found().key())
          .put("found", invention.found().value().shown());
    }
    return out;
  }

  private static Optional<JsonNode> probes(List<ProbeMeasure> probes) {
    if (probes.isEmpty()) {
      return Optional.empty();
    }
    ObjectNode out = JSON.createObjectNode();
    out.put("asked", probes.size());
    out.set("any", ranks(probes, ProbeMeasure::any));
    out.set("section", ranks(probes, ProbeMeasure::section));
    out.set("path", ranks(probes, ProbeMeasure::path));
    out.set("quote", ranks(probes, ProbeMeasure::quote));
    ArrayNode each = out.putArray("ranks");
    for (ProbeMeasure probe : probes) {
      each.addObject()
          .put("id", probe.id())
          .put("section", probe.section())
          .put("path", probe.path())
          .put("quote", probe.quote());
    }
    return Optional.of(out);
  }

  private static ObjectNode ranks(List<ProbeMeasure> probes, ToIntFunction<ProbeMeasure> rank) {
    ObjectNode out = JSON.createObjectNode();
    for (int depth : new int[] {1, 3, 5, 10}) {
      out.put("top_" + depth, ProbeMeasure.within(probes, depth, rank));
    }
    out.put("mrr", ProbeMeasure.meanReciprocalRank(probes, rank).orElse(null));
    return out;
  }

  private static ObjectNode tally(Tally tally) {
    ObjectNode out = JSON.createObjectNode();
    out.put("matched", tally.matched()).put("expected", tally.expected());
    out.put("found", tally.found());
    out.put("precision", share(tally.precision()));
    out.put("recall", share(tally.recall()));
    out.put("f1", share(tally.f1()));
    return out;
  }

  private static @Nullable Double share(OptionalDouble share) {
    return share.isPresent() ? share.getAsDouble() : null;
  }

  private static void number(ObjectNode out, String name, OptionalLong number) {
    if (number.isPresent()) {
      out.put(name, number.getAsLong());
    } else {
      out.putNull(name);
    }
  }

  private static void set(ObjectNode out, String name, Optional<? extends JsonNode> value) {
    out.set(name, value.isPresent() ? value.get() : JSON.nullNode());
  }
}
