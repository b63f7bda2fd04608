package io.clinnexus.domain.facts.extraction;

import io.clinnexus.domain.facts.EvidenceRole;
import io.clinnexus.domain.facts.FactValue;
import io.clinnexus.domain.facts.extraction.values.Placeholders;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Collects the items of a list with the words they stand in, without bullets and numbers. */
final class Items {

  static final int MOST = 40;

  private static final Pattern BULLET =
      Pattern.compile(
          "(?:[•●▪◦·‣\\uF0B7\\-–—]|o(?= )|\\(?\\d{1,2}[.)](?!\\d)|\\(?[a-zа-я]\\))\\s*");
  private static final Pattern SEPARATOR = Pattern.compile(",? (?:or|and|или|и) |, ");
  private static final Pattern FILLER =
      Pattern.compile("(?:(?:either|a|an|the|or|and) )+|respectively$");
  private static final int SHORTEST = 4;
  private static final int LONGEST = 1500;

  private final List<Mention> mentions = new ArrayList<>();

  /** Whether the words begin with a bullet or a number. */
  static boolean isBulleted(String text) {
    return BULLET.matcher(text).lookingAt();
  }

  int size() {
    return mentions.size();
  }

  /** Adds the words as an item; nothing when they say nothing. */
  void add(Piece piece, Span span) {
    add(piece, span, SHORTEST);
  }

  private void add(Piece piece, Span span, int shortest) {
    String text = span.of(piece.text());
    Matcher bullet = BULLET.matcher(text);
    int start = bullet.lookingAt() ? bullet.end() : 0;
    int end = text.length();
    while (end > start && " ;,.".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    while (start < end && " .:".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    boolean usable = end - start >= shortest && end - start <= LONGEST;
    if (usable && mentions.size() < MOST && !Placeholders.is(text.substring(start, end))) {
      mentions.add(Mention.primary(piece, new Span(span.start() + start, span.start() + end)));
    }
  }

  /** Adds the parts of a piece: one item each when they are a list, otherwise one item in all. */
  void addParts(Piece piece, List<Span> parts) {
    if (parts.isEmpty()) {
      return;
    }
    boolean list =
        parts.size() > 1
            && parts.stream().anyMatch(part -> isBulleted(part.of(piece.text()) + " "));
    if (!list) {
      add(piece, new Span(parts.get(0).start(), parts.get(parts.size() - 1).end()));
      return;
    }
    for (Span part : parts) {
      String text = part.of(piece.text());
      if (!text.endsWith(":") || isBulleted(text)) {
        add(piece, part);
      }
    }
  }

  /** Adds what a sentence enumerates: its parts, or all of it. A lead-in to a list is nothing. */
  void addEnumeration(Piece piece, Span span, boolean split) {
    String text = span.of(piece.text());
    if (text.stripTrailing().endsWith(":")) {
      return;
    }
    int from = 0;
    Matcher separator = SEPARATOR.matcher(text);
    while (split && separator.find()) {
      if (depth(text, separator.start()) == 0) {
        addPart(piece, new Span(span.start() + from, span.start() + separator.start()), true);
        from = separator.end();
      }
    }
    addPart(piece, new Span(span.start() + from, span.end()), split);
  }

  private void addPart(Piece piece, Span span, boolean withoutFiller) {
    Matcher filler = FILLER.matcher(span.of(piece.text()));
    int skipped = withoutFiller && filler.lookingAt() ? filler.end() : 0;
    if (skipped < span.length()) {
      add(piece, new Span(span.start() + skipped, span.end()), withoutFiller ? 2 : SHORTEST);
    }
  }

  private static int depth(String text, int to) {
    int depth = 0;
    for (int i = 0; i < to; i++) {
      depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
    }
    return depth;
  }

  /** The list as a reading of the field; empty when there is no item. */
  Optional<Candidate> candidate(String field, double score, String rule) {
    if (mentions.isEmpty()) {
      return Optional.empty();
    }
    LinkedHashSet<String> texts = new LinkedHashSet<>();
    List<Mention> kept = new ArrayList<>();
    for (Mention mention : mentions) {
      if (texts.add(mention.span().of(mention.piece().text()))) {
        kept.add(new Mention(mention.piece(), EvidenceRole.PRIMARY, mention.span()));
      }
    }
    return Optional.of(
        new Candidate(
            field, new FactValue.Texts(List.copyOf(texts)), Optional.empty(), kept, score, rule));
  }
}
