package io.clinnexus.domain.facts.extraction;

import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.studies.DocumentType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads facts out of the anchors of a document version by rules: named fields first, then sections,
 * then sentences. Pure and deterministic; the time is linear in the length of the text. Immutable
 * and safe to share.
 */
public final class FactExtractor {

  /** Version of the algorithm, part of the configuration hash. */
  public static final String VERSION = "1";

  /** What is stored with a fact; 1 and 2 were the programs before. */
  public static final int EXTRACTOR_VERSION = 3;

  private final FactRules rules;
  private final LabelFinder labels;
  private final TriggerIndex triggers;

  public FactExtractor(FactRules rules) {
    this.rules = rules;
    this.labels = new LabelFinder(new LabelIndex(rules.fields()));
    this.triggers = new TriggerIndex(rules.sentences());
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
    SentenceMatcher matcher = new SentenceMatcher(rules);
    List<Candidate> candidates = new ArrayList<>();
    candidates.addAll(new LabelledReader(labels, new ValueReader(matcher)).read(pieces));
    if (type == DocumentType.PROTOCOL || type == DocumentType.SAP) {
      candidates.addAll(new SentenceReader(triggers, rules.cues(), matcher).read(pieces));
    }
    return new ExtractedFacts(
        decide(candidates),
        matcher.exceeded().stream().map(rule -> "fact-rule-over-budget:" + rule).toList());
  }

  private List<ReadFact> decide(List<Candidate> candidates) {
    Map<String, List<Candidate>> byField = new LinkedHashMap<>();
    for (Candidate candidate : candidates) {
      byField.computeIfAbsent(candidate.field(), ignored -> new ArrayList<>()).add(candidate);
    }
    List<ReadFact> facts = new ArrayList<>();
    for (FieldRule field : rules.fields()) {
      facts.addAll(Arbiter.decide(field, byField.getOrDefault(field.id(), List.of())));
    }
    return facts;
  }
}
