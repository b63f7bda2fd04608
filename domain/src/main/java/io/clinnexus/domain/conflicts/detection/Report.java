package io.clinnexus.domain.conflicts.detection;

import io.clinnexus.domain.anchors.wording.Wording;
import io.clinnexus.domain.conflicts.ConflictText;
import io.clinnexus.domain.facts.FactId;
import io.clinnexus.domain.facts.Quote;
import io.clinnexus.domain.shared.Fingerprint;
import io.clinnexus.domain.studies.StudyId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects what the rules find; of findings with the same identity the first stays. */
final class Report {

  private static final int LONGEST_VALUE = 300;

  private final StudyId studyId;
  private final ConflictRules rules;
  private final Map<String, Finding> findings = new LinkedHashMap<>();

  Report(StudyId studyId, ConflictRules rules) {
    this.studyId = studyId;
    this.rules = rules;
  }

  List<Finding> findings() {
    return List.copyOf(findings.values());
  }

  /** Something that is wrong by itself. */
  void add(String rule, String subject, Side left, Names names) {
    add(rule, subject, left, Optional.empty(), names);
  }

  /** Two sides that contradict each other. */
  void add(String rule, String subject, Side left, Side right, Names names) {
    add(rule, subject, left, Optional.of(right), names);
  }

  /** What is talked of, in both languages. */
  record Names(String english, String russian) {

    static Names of(String both) {
      return new Names(both, both);
    }
  }

  private void add(String id, String subject, Side left, Optional<Side> right, Names names) {
    ConflictRule rule = rules.rule(id);
    List<String> identity = new ArrayList<>(List.of(studyId.value().toString(), id, subject));
    identity.add(left.document().id());
    right.ifPresent(side -> identity.add(side.document().id()));
    String fingerprint = Fingerprint.of(identity);
    List<String> text = new ArrayList<>(List.of(Wording.of(left.quote().text()).key()));
    right.ifPresent(side -> text.add(Wording.of(side.quote().text()).key()));
    findings.putIfAbsent(
        fingerprint,
        new Finding(
            id,
            rule.severity(),
            fill(rule.english(), left, right, names, false),
            fill(rule.russian(), left, right, names, true),
            left.quote(),
            right.map(Side::quote),
            left.fact(),
            right.flatMap(Side::fact),
            rule.leads(),
            fingerprint,
            Fingerprint.of(text)));
  }

  private ConflictText fill(
      ConflictText text, Side left, Optional<Side> right, Names names, boolean russian) {
    Map<String, String> values = new HashMap<>();
    values.put("what", russian ? names.russian() : names.english());
    values.put("left", shortened(left.value()));
    values.put("left-document", name(left, russian));
    right.ifPresent(
        side -> {
          values.put("right", shortened(side.value()));
          values.put("right-document", name(side, russian));
        });
    return new ConflictText(fill(text.title(), values), fill(text.explanation(), values));
  }

  private String name(Side side, boolean russian) {
    ConflictWords.DocumentName name = rules.words().name(side.document().type());
    return russian ? name.russian() : name.english();
  }

  private static String fill(String template, Map<String, String> values) {
    String text = template;
    for (Map.Entry<String, String> value : values.entrySet()) {
      text = text.replace("{" + value.getKey() + "}", value.getValue());
    }
    return text;
  }

  private static String shortened(String value) {
    int end = Math.min(value.length(), LONGEST_VALUE);
    end -= end < value.length() && Character.isHighSurrogate(value.charAt(end - 1)) ? 1 : 0;
    return end < value.length() ? value.substring(0, end) + "…" : value;
  }

  /** A fact with the sentence its first words stand in, as a side. */
  static Optional<Side> side(
      DocumentReading document, List<Quote> quotes, String value, Optional<FactId> fact) {
    return quotes.stream()
        .findFirst()
        .flatMap(document::around)
        .map(sentence -> new Side(document, sentence.quote(), value, fact));
  }
}
