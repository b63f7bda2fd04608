package io.clinnexus.domain.facts.extraction;

import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.facts.FactValue;
import io.clinnexus.domain.facts.extraction.values.ValueKind;
import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.studies.DocumentType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads facts out of the anchors of a document version by rules: named fields first, then sections,
 * then sentences. Pure and deterministic; the time is linear in the length of the text. Immutable
 * and safe to share.
 */
public final class FactExtractor {

  /** Version of the algorithm, part of the configuration hash. */
  public static final String VERSION = "2";

  /** What is stored with a fact; 1 and 2 were the programs before. */
  public static final int EXTRACTOR_VERSION = 3;

  /** Documents that tell of one study from beginning to end. */
  private static final Set<DocumentType> TOLD_THROUGHOUT =
      Set.of(DocumentType.PROTOCOL, DocumentType.SAP, DocumentType.ICF);

  private static final Set<ValueKind> OF_THE_DOCUMENT =
      Set.of(ValueKind.CODE, ValueKind.VERSION, ValueKind.AMENDMENT, ValueKind.DATE);

  private final FactRules rules;
  private final LabelIndex labelIndex;
  private final TriggerIndex triggers;
  private final Set<String> frontOnly;

  public FactExtractor(FactRules rules) {
    this.rules = rules;
    this.labelIndex = new LabelIndex(rules.fields());
    this.triggers = new TriggerIndex(rules.sentences());
    this.frontOnly =
        rules.fields().stream()
            .filter(field -> OF_THE_DOCUMENT.contains(field.kind()))
            .map(FieldRule::id)
            .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The facts, at most one for each key.
   *
   * @param anchors of one version in document order
   */
  public List<ReadFact> extract(
      List<Anchor> anchors, DocumentType type, DocumentLanguage language) {
    return read(anchors, type, language).facts();
  }

  /** The same with what a reviewer should know. */
  public ExtractedFacts read(List<Anchor> anchors, DocumentType type, DocumentLanguage language) {
    List<Piece> pieces = DocumentText.of(anchors, rules.cues());
    LabelFinder labels = new LabelFinder(labelIndex);
    SentenceMatcher matcher = new SentenceMatcher(rules);
    List<Candidate> candidates = new ArrayList<>();
    candidates.addAll(new LabelledReader(labels, new ValueReader(matcher)).read(pieces));
    new TitleReader(rules.cues(), labels).read(pieces).ifPresent(candidates::add);
    candidates.addAll(new ListReader(labels).read(pieces));
    if (TOLD_THROUGHOUT.contains(type)) {
      candidates.addAll(ObjectiveTables.read(pieces));
      candidates.addAll(ArmTables.read(pieces));
    }
    if (TOLD_THROUGHOUT.contains(type) || type == DocumentType.CSR) {
      candidates.addAll(
          new SentenceReader(triggers, rules.cues(), frontOnly, matcher).read(told(pieces, type)));
    }
    Map<String, List<Candidate>> byField = Derivations.byField(candidates);
    HistoryReader.read(pieces, text(byField, "amendment"), text(byField, "protocol_version"))
        .forEach(
            date -> byField.computeIfAbsent(date.field(), ignored -> new ArrayList<>()).add(date));
    TitleLines.complete(byField, pieces, labels);
    Derivations.add(byField);
    return new ExtractedFacts(
        decide(byField),
        matcher.exceeded().stream().map(rule -> "fact-rule-over-budget:" + rule).toList());
  }

  /** A report tells the plan in its synopsis, then what became of it. */
  private static List<Piece> told(List<Piece> pieces, DocumentType type) {
    return type == DocumentType.CSR
        ? pieces.stream().filter(piece -> piece.place().isFront()).toList()
        : pieces;
  }

  private static Optional<String> text(Map<String, List<Candidate>> byField, String field) {
    return Derivations.best(byField, field)
        .map(Candidate::value)
        .filter(FactValue.Text.class::isInstance)
        .map(value -> ((FactValue.Text) value).text());
  }

  private List<ReadFact> decide(Map<String, List<Candidate>> byField) {
    List<ReadFact> facts = new ArrayList<>();
    for (FieldRule field : rules.fields()) {
      List<Candidate> readings = byField.getOrDefault(field.id(), List.of());
      facts.addAll(
          Arbiter.decide(
              field, field.kind() == ValueKind.SET ? SetCollector.collect(readings) : readings));
    }
    return facts;
  }
}
