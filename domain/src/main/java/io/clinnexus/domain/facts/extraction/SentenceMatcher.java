package io.clinnexus.domain.facts.extraction;

import io.clinnexus.domain.facts.FactValue;
import io.clinnexus.domain.facts.extraction.values.Found;
import io.clinnexus.domain.facts.extraction.values.ValueKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Applies sentence rules to words; a rule that takes too long is given up and named. Used for one
 * document.
 */
final class SentenceMatcher {

  private static final int BUDGET_PER_CHARACTER = 400;
  private static final int BUDGET = 20_000;
  private static final int OLDEST = 120;
  private static final int MOST_ARMS = 8;

  private final Map<String, FieldRule> fields = new HashMap<>();
  private final Map<String, List<SentenceRule>> byField = new HashMap<>();
  private final TreeSet<String> exceeded = new TreeSet<>();

  SentenceMatcher(FactRules rules) {
    rules.fields().forEach(field -> fields.put(field.id(), field));
    for (SentenceRule rule : rules.sentences()) {
      byField.computeIfAbsent(rule.field(), ignored -> new ArrayList<>()).add(rule);
    }
  }

  /** The rules that ran out of their budget, by id. */
  List<String> exceeded() {
    return List.copyOf(exceeded);
  }

  /**
   * What the words behind a label of the field state by the first form that fits; forms for labels
   * only count when the words are no more than a label's value.
   */
  List<Candidate> labelled(
      FieldRule field, Piece piece, Span words, double score, boolean bareValue) {
    for (SentenceRule rule : byField.getOrDefault(field.id(), List.of())) {
      if (rule.inLabels() && !bareValue) {
        continue;
      }
      List<Candidate> found = match(rule, piece, words, score * (0.95 + rule.strength() / 20));
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /** What the words state by the form of the rule. */
  List<Candidate> match(SentenceRule rule, Piece piece, Span words, double score) {
    String text = words.of(piece.text());
    FieldRule field = Objects.requireNonNull(fields.get(rule.field()));
    for (Pattern pattern : rule.patterns()) {
      try {
        int budget = BUDGET + text.length() * BUDGET_PER_CHARACTER;
        Matcher matcher = pattern.matcher(new BudgetedText(text, budget));
        while (matcher.find()) {
          List<Candidate> found = candidates(rule, field, piece, words.start(), matcher, score);
          if (!found.isEmpty()) {
            return found;
          }
        }
      } catch (BudgetedText.Exceeded | StackOverflowError e) {
        exceeded.add(rule.id());
      }
    }
    return List.of();
  }

  private static List<Candidate> candidates(
      SentenceRule rule, FieldRule field, Piece piece, int offset, Matcher matcher, double score) {
    if (field.kind() == ValueKind.AGES) {
      return ages(rule, piece, offset, matcher, score);
    }
    Span group = group(matcher, "value").orElse(new Span(matcher.start(), matcher.end()));
    String words = text(matcher, group);
    if (field.kind() == ValueKind.LIST) {
      Items items = new Items();
      Span inPiece = new Span(offset + group.start(), offset + group.end());
      boolean arms = field.id().equals("arms");
      items.addEnumeration(piece, inPiece, arms);
      if (arms && (items.size() < 2 || items.size() > MOST_ARMS)) {
        return List.of();
      }
      return items.candidate(field.id(), score, rule.id()).stream().toList();
    }
    Optional<Found> found =
        rule.value().isPresent()
            ? Optional.of(constant(field, rule.value().get(), group))
            : field.kind().read(words).map(value -> value.shifted(group.start()));
    return found
        .map(
            value ->
                List.of(Candidate.of(field.id(), piece, value.shifted(offset), score, rule.id())))
        .orElse(List.of());
  }

  private static Found constant(FieldRule field, String value, Span span) {
    FactValue constant =
        field.kind() == ValueKind.FLAG
            ? new FactValue.Flag(Boolean.parseBoolean(value))
            : field.kind() == ValueKind.COUNT
                ? new FactValue.Numeric(new BigDecimal(value))
                : new FactValue.Text(value);
    return new Found(constant, Optional.empty(), span.start(), span.end());
  }

  /** A lower and an upper age, or one of them, each a reading of its own. */
  private static List<Candidate> ages(
      SentenceRule rule, Piece piece, int offset, Matcher matcher, double score) {
    Optional<Span> min = group(matcher, "min");
    Optional<Span> max = group(matcher, "max");
    Optional<BigDecimal> from = min.flatMap(span -> age(text(matcher, span)));
    Optional<BigDecimal> to = max.flatMap(span -> age(text(matcher, span)));
    List<Candidate> ages = new ArrayList<>();
    if (min.isPresent() && from.isPresent()) {
      ages.add(age("age_min", from.get(), min.get(), rule, piece, offset, score));
    }
    if (max.isPresent() && to.isPresent()) {
      ages.add(age("age_max", to.get(), max.get(), rule, piece, offset, score));
    }
    boolean both = ages.size() == 2 && from.orElseThrow().compareTo(to.orElseThrow()) < 0;
    if (ages.size() == 2 && !both) {
      return List.of();
    }
    if (both) {
      Span whole = new Span(min.orElseThrow().start(), max.orElseThrow().end());
      Found range =
          new Found(
              new FactValue.Range(from.orElseThrow(), to.orElseThrow()),
              Optional.of("a"),
              offset + Math.min(whole.start(), max.orElseThrow().start()),
              offset + Math.max(whole.end(), min.orElseThrow().end()));
      ages.add(Candidate.of("age_range", piece, range, score, rule.id()));
    }
    return ages;
  }

  private static Candidate age(
      String field,
      BigDecimal age,
      Span span,
      SentenceRule rule,
      Piece piece,
      int offset,
      double score) {
    Found found =
        new Found(
            new FactValue.Numeric(age),
            Optional.of("a"),
            offset + span.start(),
            offset + span.end());
    return Candidate.of(field, piece, found, score, rule.id());
  }

  private static Optional<BigDecimal> age(String words) {
    return ValueKind.COUNT
        .read(words)
        .map(found -> ((FactValue.Numeric) found.value()).number())
        .filter(age -> age.intValue() <= OLDEST);
  }

  private static Optional<Span> group(Matcher matcher, String name) {
    if (!matcher.pattern().pattern().contains("(?<" + name + ">") || matcher.group(name) == null) {
      return Optional.empty();
    }
    return Optional.of(new Span(matcher.start(name), matcher.end(name)));
  }

  /** The words of a span of the match, counted in the text that was searched. */
  private static String text(Matcher matcher, Span span) {
    return matcher.group().substring(span.start() - matcher.start(), span.end() - matcher.start());
  }
}
