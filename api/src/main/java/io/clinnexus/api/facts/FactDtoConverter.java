package io.clinnexus.api.facts;

import io.clinnexus.domain.facts.AlternativeValue;
import io.clinnexus.domain.facts.Evidence;
import io.clinnexus.domain.facts.Fact;
import io.clinnexus.domain.facts.FactDecision;
import io.clinnexus.domain.facts.Quote;
import io.clinnexus.domain.facts.StudyFact;
import io.clinnexus.domain.shared.Confidence;
import io.clinnexus.domain.studies.DocumentVersionId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Facts as they leave the application. */
@Component
public final class FactDtoConverter {

  private final FactValueConverter values;

  FactDtoConverter(FactValueConverter values) {
    this.values = values;
  }

  /** What one version says. */
  public FactResponse response(Fact fact) {
    return new FactResponse(
        fact.id().value(),
        fact.studyId().value(),
        id(fact.createdFrom()),
        fact.key().type().value(),
        fact.key().name(),
        values.response(fact.value().value()),
        unit(fact),
        fact.value().raw().orElse(null),
        fact.status(),
        number(fact.confidence()),
        fact.extractorVersion().isPresent() ? fact.extractorVersion().getAsInt() : null,
        fact.meta().sourceZone().orElse(null),
        fact.evidence().stream().flatMap(cited -> evidence(fact, cited)).toList(),
        fact.meta().alternatives().stream().map(this::alternative).toList(),
        fact.createdAt(),
        fact.updatedAt());
  }

  FactDecisionResponse response(FactDecision decision) {
    return new FactDecisionResponse(
        decision.id().value(),
        decision.kind(),
        decision.corrected().map(value -> values.response(value.value())).orElse(null),
        decision.correctedUnit().orElse(null),
        new FactDecisionResponse.ReadingResponse(
            values.response(decision.read().value().value()),
            decision.read().unit().or(decision.read().value()::unit).orElse(null),
            decision.read().status()),
        decision.reason(),
        decision.decidedBy().value(),
        decision.decidedAt());
  }

  /** The statements are those under the key of the fact, the leading one first. */
  StudyFactResponse response(StudyFact fact, List<Fact> statements) {
    return new StudyFactResponse(
        fact.factId().value(),
        fact.key().type().value(),
        fact.key().name(),
        values.response(fact.value().value()),
        fact.unit().or(() -> fact.value().unit()).orElse(null),
        fact.status(),
        number(fact.confidence()),
        id(fact.createdFrom()),
        fact.documents(),
        fact.distinctValues(),
        fact.contradictory(),
        statements.stream().map(this::statement).toList());
  }

  private StudyFactResponse.StatementResponse statement(Fact fact) {
    return new StudyFactResponse.StatementResponse(
        fact.id().value(),
        id(fact.createdFrom()),
        values.response(fact.value().value()),
        unit(fact),
        fact.status(),
        number(fact.confidence()));
  }

  private AlternativeValueResponse alternative(AlternativeValue other) {
    return new AlternativeValueResponse(
        values.response(other.value().value()),
        other.value().unit().orElse(null),
        other.confidence().value(),
        other.rawValue().or(() -> other.value().raw()).orElse(null),
        other.quotes().stream().map(FactDtoConverter::evidence).toList());
  }

  /** One for each quote from the anchor; one without a quote when there is none. */
  private static Stream<FactEvidenceResponse> evidence(Fact fact, Evidence cited) {
    List<Quote> quotes =
        fact.meta().quotes().stream()
            .filter(quote -> quote.anchorId().equals(cited.anchorId()))
            .filter(quote -> quote.role() == cited.role())
            .toList();
    return quotes.isEmpty()
        ? Stream.of(
            new FactEvidenceResponse(cited.anchorId().format(), cited.role(), null, null, null))
        : quotes.stream().map(FactDtoConverter::evidence);
  }

  private static FactEvidenceResponse evidence(Quote quote) {
    return new FactEvidenceResponse(
        quote.anchorId().format(), quote.role(), quote.text(), quote.start(), quote.end());
  }

  /** The column's unit, or the one the value was stated in. */
  private static @Nullable String unit(Fact fact) {
    return fact.unit().or(() -> fact.value().unit()).orElse(null);
  }

  private static @Nullable UUID id(Optional<DocumentVersionId> versionId) {
    return versionId.map(DocumentVersionId::value).orElse(null);
  }

  private static @Nullable Double number(Optional<Confidence> confidence) {
    return confidence.map(Confidence::value).orElse(null);
  }
}
