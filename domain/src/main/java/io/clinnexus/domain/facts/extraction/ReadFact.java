package io.clinnexus.domain.facts.extraction;

import io.clinnexus.domain.facts.AlternativeValue;
import io.clinnexus.domain.facts.Evidence;
import io.clinnexus.domain.facts.Fact;
import io.clinnexus.domain.facts.FactId;
import io.clinnexus.domain.facts.FactKey;
import io.clinnexus.domain.facts.FactMeta;
import io.clinnexus.domain.facts.FactStatus;
import io.clinnexus.domain.facts.FactValue;
import io.clinnexus.domain.facts.Quote;
import io.clinnexus.domain.facts.StatedValue;
import io.clinnexus.domain.shared.Confidence;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.StudyId;
import io.clinnexus.domain.zones.SourceZone;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * A fact as it was read from one document version. There is at least one quote, and each stands
 * word for word at its anchor.
 *
 * @param quotes the words that state it, then those that back it
 * @param alternatives other values that were read, best first
 * @param zone the zone of its first quote, unless unknown
 * @param ruleId the rule that read it
 */
public record ReadFact(
    FactKey key,
    StatedValue value,
    FactStatus status,
    Confidence confidence,
    List<Quote> quotes,
    List<AlternativeValue> alternatives,
    Optional<SourceZone> zone,
    String ruleId) {

  public ReadFact {
    quotes = List.copyOf(quotes);
    alternatives = List.copyOf(alternatives);
  }

  /** The fact of the version. Its id follows from version and key, so equal input is equal rows. */
  public Fact toFact(StudyId studyId, DocumentVersionId versionId, Instant now) {
    OptionalInt count =
        value.value() instanceof FactValue.Texts texts
            ? OptionalInt.of(texts.texts().size())
            : OptionalInt.empty();
    return new Fact(
        id(versionId, key),
        studyId,
        Optional.of(versionId),
        key,
        value,
        value.unit(),
        status,
        Optional.of(confidence),
        OptionalInt.of(FactExtractor.EXTRACTOR_VERSION),
        new FactMeta(
            zone,
            Optional.empty(),
            false,
            count,
            alternatives,
            Optional.empty(),
            quotes,
            Optional.of(ruleId),
            Map.of()),
        quotes.stream().map(quote -> new Evidence(quote.anchorId(), quote.role())).toList(),
        now,
        now);
  }

  private static FactId id(DocumentVersionId versionId, FactKey key) {
    String name = "fact:" + versionId.value() + ":" + key.format();
    return new FactId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
  }
}
