package io.clinnexus.domain.facts.extraction;

import io.clinnexus.domain.facts.AlternativeValue;
import io.clinnexus.domain.facts.FactStatus;
import io.clinnexus.domain.facts.FactValue;
import io.clinnexus.domain.facts.Quote;
import io.clinnexus.domain.facts.StatedValue;
import io.clinnexus.domain.facts.extraction.values.ValueKind;
import io.clinnexus.domain.shared.Confidence;
import io.clinnexus.domain.zones.SourceZone;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides between the readings of one field. Readings of the same value support each other; the
 * value with the best support wins, of two equal ones that which stands first. Another value that
 * is as sure makes the fact conflicting.
 */
final class Arbiter {

  private static final double PER_READING = 0.01;
  private static final int COUNTED_READINGS = 4;
  private static final double EXTRACTED = 0.7;

  /** A contradiction needs two readings that are at least as sure as this ... */
  private static final double CONFIDENT = 0.85;

  /** ... and that are no further apart than this. */
  private static final double AS_SURE = 0.06;

  /** Kinds that are worded freely: another wording is no contradiction. */
  private static final Set<ValueKind> WORDINGS =
      Set.of(
          ValueKind.TITLE,
          ValueKind.PHRASE,
          ValueKind.LIST,
          ValueKind.SET,
          ValueKind.PRODUCT,
          ValueKind.ORGANISATION);

  private static final int MOST_ALTERNATIVES = 5;
  private static final int MOST_QUOTES = 4;
  private static final double MOST_SURE = 0.99;

  private Arbiter() {}

  /** The facts that the readings of the field amount to, one for each of its keys. */
  static List<ReadFact> decide(FieldRule field, List<Candidate> readings) {
    List<Group> groups = groups(readings);
    if (groups.isEmpty()) {
      return List.of();
    }
    Group winner = groups.get(0);
    boolean contradicted =
        !WORDINGS.contains(field.kind())
            && groups.stream().skip(1).anyMatch(other -> contradicts(winner, other));
    FactStatus status =
        contradicted
            ? FactStatus.CONFLICTING
            : winner.score() >= EXTRACTED ? FactStatus.EXTRACTED : FactStatus.NEEDS_REVIEW;
    List<ReadFact> facts = new ArrayList<>();
    for (KeyRule key : field.keys()) {
      List<AlternativeValue> alternatives =
          groups.stream()
              .skip(1)
              .limit(MOST_ALTERNATIVES)
              .map(group -> alternative(key, group))
              .toList();
      facts.add(
          new ReadFact(
              key.key(),
              stated(key, winner.best()),
              status,
              winner.confidence(),
              winner.quotes(),
              alternatives,
              zone(winner.best()),
              winner.best().rule()));
    }
    return facts;
  }

  private static boolean contradicts(Group winner, Group other) {
    return winner.best().score() >= CONFIDENT
        && other.best().score() >= CONFIDENT
        && winner.best().score() - other.best().score() <= AS_SURE;
  }

  private static List<Group> groups(List<Candidate> readings) {
    Map<String, List<Candidate>> byValue = new LinkedHashMap<>();
    for (Candidate reading : readings) {
      byValue
          .computeIfAbsent(comparable(reading.value()), ignored -> new ArrayList<>())
          .add(reading);
    }
    return byValue.values().stream()
        .map(Group::of)
        .sorted(
            Comparator.comparingDouble(Group::score)
                .reversed()
                .thenComparing(group -> group.best().position()))
        .toList();
  }

  private static Optional<SourceZone> zone(Candidate reading) {
    return Optional.of(reading.mentions().get(0).piece().anchor().zone().zone())
        .filter(zone -> zone != SourceZone.UNKNOWN);
  }

  private static StatedValue stated(KeyRule key, Candidate reading) {
    FactValue value = reading.value();
    if (key.asWritten()) {
      value = new FactValue.Text(reading.raw());
    } else if (value instanceof FactValue.Text text && key.rename().containsKey(text.text())) {
      value = new FactValue.Text(key.rename().getOrDefault(text.text(), text.text()));
    }
    return new StatedValue(
        value, reading.unit(), Optional.of(reading.raw()), List.of(), false, Map.of());
  }

  private static AlternativeValue alternative(KeyRule key, Group group) {
    return new AlternativeValue(
        stated(key, group.best()),
        group.confidence(),
        Optional.of(group.best().raw()),
        group.quotes(),
        Map.of());
  }

  /** Equal for values that say the same. */
  private static String comparable(FactValue value) {
    if (value instanceof FactValue.Text text) {
      return text.text().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d.,:/()]+", " ").strip();
    } else if (value instanceof FactValue.Numeric numeric) {
      return plain(numeric.number());
    } else if (value instanceof FactValue.Range range) {
      return plain(range.min()) + ".." + plain(range.max());
    } else if (value instanceof FactValue.Duration duration) {
      return days(duration);
    }
    return value.toString().toLowerCase(Locale.ROOT);
  }

  private static String days(FactValue.Duration duration) {
    return switch (duration.unit()) {
      case DAY -> duration.amount() + "d";
      case WEEK -> duration.amount() * 7L + "d";
      case MONTH -> duration.amount() + "mo";
      case YEAR -> duration.amount() * 12L + "mo";
    };
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  /** All readings of one value, the best first. */
  private record Group(List<Candidate> readings, double score) {

    static Group of(List<Candidate> readings) {
      List<Candidate> sorted =
          readings.stream()
              .sorted(
                  Comparator.comparingDouble(Candidate::score)
                      .reversed()
                      .thenComparing(Candidate::position))
              .toList();
      long anchors = sorted.stream().map(Candidate::position).distinct().count();
      double bonus = PER_READING * Math.min(COUNTED_READINGS, anchors - 1);
      return new Group(sorted, Math.min(MOST_SURE, sorted.get(0).score() + bonus));
    }

    Candidate best() {
      return readings.get(0);
    }

    Confidence confidence() {
      return new Confidence(Math.round(score * 100) / 100.0);
    }

    /** The words of the best reading, then where else the value stands. */
    List<Quote> quotes() {
      List<Quote> quotes = new ArrayList<>();
      best().mentions().forEach(mention -> quotes.add(mention.quote()));
      List<Integer> seen = new ArrayList<>();
      best().mentions().forEach(mention -> seen.add(mention.piece().index()));
      for (Candidate reading : readings) {
        if (quotes.size() < MOST_QUOTES && !seen.contains(reading.position())) {
          quotes.add(reading.mentions().get(0).supporting().quote());
          seen.add(reading.position());
        }
      }
      return quotes;
    }
  }
}
