package io.clinnexus.domain.facts;

import io.clinnexus.domain.shared.Confidence;
import io.clinnexus.domain.shared.OpaqueJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Puts what people decided over what was read anew from a version. A decision stays in force; when
 * the text is read otherwise than on the day of the decision, or not at all any more, the fact
 * keeps the decided value, needs a review, and has the new reading as an alternative.
 */
public final class DecidedFacts {

  /** Marks the alternative that was read after the decision. */
  private static final String REREAD = "reread";

  private static final FactReading NOTHING =
      new FactReading(StatedValue.of(new FactValue.Missing()), Optional.empty(), FactStatus.TBD);

  private DecidedFacts() {}

  /** The fact as it is under the decision; what was decided counts as sure as a person is. */
  public static Fact under(FactDecision decision, Fact fact) {
    return with(fact, decision.outcome().orElse(decision.read()), fact.meta());
  }

  /**
   * The facts of a version under the decisions in force.
   *
   * @param types the types that were looked for; decisions about others are none of this
   */
  public static List<Fact> over(List<Fact> read, Set<FactType> types, List<FactDecision> inForce) {
    Map<FactKey, Fact> facts = new LinkedHashMap<>();
    read.forEach(fact -> facts.put(fact.key(), fact));
    for (FactDecision decision : inForce) {
      if (types.contains(decision.key().type())) {
        facts.compute(
            decision.key(),
            (key, fact) -> fact == null ? kept(decision) : reconciled(decision, fact));
      }
    }
    return List.copyOf(facts.values());
  }

  /**
   * What is read from the text today, for a new decision about the fact: the reading that raised
   * the doubt, or that nothing is read any more, or what was read when the last decision fell.
   */
  static FactReading readingUnder(FactDecision last, Fact fact) {
    if (last.outcome().isEmpty()) {
      return FactReading.of(fact);
    }
    if (fact.status() != FactStatus.NEEDS_REVIEW) {
      return last.read();
    }
    return fact.meta().alternatives().stream()
        .filter(alternative -> alternative.otherKeys().containsKey(REREAD))
        .findFirst()
        .map(
            alternative ->
                new FactReading(
                    alternative.value(), alternative.value().unit(), FactStatus.EXTRACTED))
        .orElse(NOTHING);
  }

  private static Fact reconciled(FactDecision decision, Fact fact) {
    FactReading now = FactReading.of(fact);
    Optional<FactReading> decided = decision.outcome();
    if (decided.isEmpty()) {
      return fact;
    }
    if (now.saysTheSame(decision.read()) || now.saysTheSame(decided.get())) {
      return with(fact, decided.get(), fact.meta());
    }
    return with(fact, doubted(decided.get()), withAlternative(fact));
  }

  private static Fact kept(FactDecision decision) {
    Fact nothing =
        new Fact(
            FactId.of(decision.versionId(), decision.key()),
            decision.studyId(),
            Optional.of(decision.versionId()),
            decision.key(),
            decision.read().value(),
            decision.read().unit(),
            decision.read().status(),
            Optional.empty(),
            OptionalInt.empty(),
            FactMeta.NONE,
            List.of(),
            decision.decidedAt(),
            decision.decidedAt());
    boolean expected =
        decision.kind() == FactDecisionKind.REJECT || NOTHING.saysTheSame(decision.read());
    return decision
        .outcome()
        .map(decided -> with(nothing, expected ? decided : doubted(decided), FactMeta.NONE))
        .orElse(nothing);
  }

  private static FactReading doubted(FactReading decided) {
    return new FactReading(decided.value(), decided.unit(), FactStatus.NEEDS_REVIEW);
  }

  private static AlternativeValue reread(Fact fact) {
    StatedValue value = fact.value();
    return new AlternativeValue(
        new StatedValue(
            value.value(),
            fact.unit().or(value::unit),
            value.raw(),
            value.allRatios(),
            value.needsReview(),
            value.otherKeys()),
        fact.confidence().orElse(new Confidence(0)),
        value.raw(),
        fact.meta().quotes(),
        Map.of(REREAD, new OpaqueJson("true")));
  }

  private static FactMeta withAlternative(Fact fact) {
    FactMeta meta = fact.meta();
    List<AlternativeValue> alternatives = new ArrayList<>();
    alternatives.add(reread(fact));
    alternatives.addAll(meta.alternatives());
    return new FactMeta(
        meta.sourceZone(),
        meta.matchedTopic(),
        meta.confidenceBoosted(),
        meta.count(),
        alternatives,
        meta.valueNormalization(),
        meta.quotes(),
        meta.ruleId(),
        meta.otherKeys());
  }

  private static Fact with(Fact fact, FactReading reading, FactMeta meta) {
    return new Fact(
        fact.id(),
        fact.studyId(),
        fact.createdFrom(),
        fact.key(),
        reading.value(),
        reading.unit(),
        reading.status(),
        fact.confidence(),
        fact.extractorVersion(),
        meta,
        fact.evidence(),
        fact.createdAt(),
        fact.updatedAt());
  }
}
