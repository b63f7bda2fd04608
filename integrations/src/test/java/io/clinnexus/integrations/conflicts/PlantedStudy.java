package io.clinnexus.integrations.conflicts;

import io.clinnexus.domain.anchors.AnchorBuilder;
import io.clinnexus.domain.anchors.AnchoredDocument;
import io.clinnexus.domain.anchors.DocumentDraft;
import io.clinnexus.domain.anchors.parsing.ParsedDocument;
import io.clinnexus.domain.conflicts.detection.StudyDocument;
import io.clinnexus.domain.facts.Fact;
import io.clinnexus.domain.facts.extraction.FactExtractor;
import io.clinnexus.domain.facts.soa.ScheduleDetector;
import io.clinnexus.domain.facts.soa.ScheduleSettings;
import io.clinnexus.domain.facts.soa.SoaFacts;
import io.clinnexus.domain.shared.Coded;
import io.clinnexus.domain.studies.DocumentId;
import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.StudyId;
import io.clinnexus.integrations.facts.FactRulesConfiguration;
import io.clinnexus.integrations.rules.RuleFiles;
import io.clinnexus.integrations.zones.ZoneRulesConfiguration;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A study of several documents written by hand, with contradictions that can be planted in it. The
 * documents go the way of ingested ones: anchors, facts and schedules are read by the real rules.
 */
record PlantedStudy(List<StudyDocument> documents, List<Plant> plants) {

  static final StudyId STUDY = new StudyId(new UUID(5, 5));

  private static final Pattern PLANT =
      Pattern.compile("\\{([a-z][^:{}]*): ?([^{}]*?) ?=> ?([^{}]*)\\}");
  private static final FactExtractor EXTRACTOR =
      new FactExtractor(new FactRulesConfiguration().factRuleBooks(RuleFiles.shipped()).rules());
  private static final AnchorBuilder BUILDER =
      new AnchorBuilder(new ZoneRulesConfiguration().zoneRuleBooks(RuleFiles.shipped()));

  /**
   * A contradiction that was planted.
   *
   * @param rule the rule that must find it
   * @param words what the finding must have in its title or quotes
   */
  record Plant(DocumentType document, String rule, String words) {}

  static PlantedStudy read(String name, boolean planted) {
    Map<DocumentType, List<String>> texts = new LinkedHashMap<>();
    List<Plant> plants = new ArrayList<>();
    DocumentType open = DocumentType.PROTOCOL;
    for (String line : lines(name)) {
      if (line.startsWith("== ")) {
        open = Coded.parse(DocumentType.class, line.substring(3));
      } else if (!line.startsWith("#")) {
        String told = told(line, open, planted, plants).strip();
        if (!told.isEmpty()) {
          texts.computeIfAbsent(open, ignored -> new ArrayList<>()).add(told);
        }
      }
    }
    List<StudyDocument> documents = new ArrayList<>();
    texts.forEach((type, text) -> documents.add(document(type, text)));
    return new PlantedStudy(documents, plants);
  }

  private static String told(String line, DocumentType type, boolean planted, List<Plant> plants) {
    Matcher matcher = PLANT.matcher(line);
    StringBuilder told = new StringBuilder();
    while (matcher.find()) {
      for (String rule : matcher.group(1).split("\\+", -1)) {
        String[] parts = rule.strip().split(" @", 2);
        if (!parts[0].equals("none")) {
          plants.add(
              new Plant(type, parts[0], parts.length > 1 ? parts[1] : matcher.group(3).strip()));
        }
      }
      matcher.appendReplacement(told, Matcher.quoteReplacement(matcher.group(planted ? 3 : 2)));
    }
    return matcher.appendTail(told).toString();
  }

  private static StudyDocument document(DocumentType type, List<String> lines) {
    ParsedDocument parsed = parsed(lines);
    DocumentVersionId version = new DocumentVersionId(new UUID(6, type.ordinal()));
    AnchoredDocument anchored = BUILDER.build(parsed, version, type);
    List<Fact> facts = new ArrayList<>();
    EXTRACTOR
        .extract(anchored.anchors(), type, DocumentLanguage.MIXED)
        .forEach(fact -> facts.add(fact.toFact(STUDY, version, Instant.EPOCH)));
    ScheduleSettings schedules = ScheduleSettings.standard();
    if (schedules.searches(type)) {
      facts.addAll(
          new SoaFacts(STUDY, version, Instant.EPOCH)
              .of(new ScheduleDetector(schedules).detect(parsed, anchored)));
    }
    return new StudyDocument(
        new DocumentId(new UUID(7, type.ordinal())), type, version, anchored.anchors(), facts);
  }

  private static ParsedDocument parsed(List<String> lines) {
    DocumentDraft draft = new DocumentDraft();
    List<List<String>> rows = new ArrayList<>();
    for (String line : lines) {
      String kind = line.substring(0, line.indexOf(' '));
      String text = line.substring(kind.length() + 1).strip();
      if (kind.equals("|")) {
        String cells = text.endsWith("|") ? text.substring(0, text.length() - 1) : text;
        rows.add(Arrays.stream(cells.split("\\|", -1)).map(String::strip).toList());
        continue;
      }
      table(rows, draft);
      switch (kind) {
        case "h" -> draft.heading(1, text);
        case "h2" -> draft.heading(2, text);
        case "b" -> draft.bold(text);
        case "-" -> draft.item("•", text);
        case "p" -> draft.text(text);
        default -> throw new IllegalArgumentException(line);
      }
    }
    table(rows, draft);
    return draft.build();
  }

  private static void table(List<List<String>> rows, DocumentDraft draft) {
    if (!rows.isEmpty()) {
      draft.table(0, List.copyOf(rows));
      rows.clear();
    }
  }

  private static List<String> lines(String name) {
    try (InputStream in = PlantedStudy.class.getResourceAsStream(name + ".txt")) {
      if (in == null) {
        throw new IllegalArgumentException(name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
