package io.clinnexus.domain.conflicts.detection;

import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.AnchorContentType;
import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.anchors.AnchorLocation;
import io.clinnexus.domain.conflicts.ConflictQuote;
import io.clinnexus.domain.facts.Fact;
import io.clinnexus.domain.facts.FactKey;
import io.clinnexus.domain.facts.Quote;
import io.clinnexus.domain.facts.soa.ScheduleGrid;
import io.clinnexus.domain.facts.soa.ScheduleGrids;
import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.domain.zones.SourceZone;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A document as the rules see it: sentences by the part they stand in, facts, schedules. */
final class DocumentReading {

  private static final int LONGEST_FRONT = 60;
  private static final List<Integer> HEADS = List.of(500, 80, 25);

  private final StudyDocument document;
  private final ConflictWords words;
  private final Map<AnchorId, Anchor> anchors = new HashMap<>();
  private final Map<AnchorId, List<Sentence>> byAnchor = new HashMap<>();
  private final List<Sentence> sentences = new ArrayList<>();
  private final Map<FactKey, Fact> facts = new HashMap<>();
  private final List<ScheduleGrid> grids;
  private final Set<Integer> scheduleTables = new HashSet<>();
  private final Map<String, Part> parts = new HashMap<>();
  private final Set<List<String>> statistics = new HashSet<>();

  DocumentReading(StudyDocument document, ConflictWords words) {
    this.document = document;
    this.words = words;
    document.facts().forEach(fact -> facts.put(fact.key(), fact));
    this.grids =
        ScheduleGrids.of(document.facts()).map(found -> found.schedules()).orElse(List.of());
    grids.forEach(grid -> scheduleTables.addAll(grid.tableIndexes()));
    boolean front = true;
    for (int i = 0; i < document.anchors().size(); i++) {
      Anchor anchor = document.anchors().get(i);
      Part part = part(anchor);
      front &= i < LONGEST_FRONT && anchor.heading().flatMap(found -> found.number()).isEmpty();
      if (front && part == Part.BODY && isUnnamed(anchor)) {
        part = Part.FRONT;
      }
      anchors.put(anchor.id(), anchor);
      if (anchor.heading().isPresent() && anchor.zone().zone() == SourceZone.STATISTICS) {
        statistics.add(anchor.sectionPath().titles());
      }
      List<Sentence> cut = SentenceCutter.cut(anchor, part);
      byAnchor.put(anchor.id(), cut);
      sentences.addAll(cut);
    }
  }

  DocumentType type() {
    return document.type();
  }

  String id() {
    return document.documentId().value().toString();
  }

  List<Anchor> anchors() {
    return document.anchors();
  }

  List<ScheduleGrid> grids() {
    return grids;
  }

  List<Sentence> sentences() {
    return sentences;
  }

  /** The sentences that are about this version of this study, schedules left out. */
  List<Sentence> told() {
    return sentences.stream()
        .filter(sentence -> sentence.part().speaks())
        .filter(sentence -> sentence.anchor().type() != AnchorContentType.HDR)
        .toList();
  }

  Optional<Anchor> anchor(AnchorId id) {
    return Optional.ofNullable(anchors.get(id));
  }

  Optional<Fact> fact(String key) {
    return fact(FactKey.parse(key));
  }

  Optional<Fact> fact(FactKey key) {
    return Optional.ofNullable(facts.get(key));
  }

  /** The sentence that the words of a fact stand in. */
  Optional<Sentence> around(Quote quote) {
    return byAnchor.getOrDefault(quote.anchorId(), List.of()).stream()
        .filter(sentence -> sentence.start() <= quote.start() && quote.start() < sentence.end())
        .findFirst();
  }

  /** Whether a sentence stands in the statistics, by its own section or one around it. */
  boolean isStatistical(Sentence sentence) {
    List<String> titles = sentence.anchor().sectionPath().titles();
    boolean around = false;
    for (int end = 1; end <= titles.size(); end++) {
      around |= statistics.contains(titles.subList(0, end));
    }
    return around || sentence.zone() == SourceZone.STATISTICS;
  }

  /** The quote that has the words of an item, or as much of them as can be found; else all. */
  static List<Quote> naming(String item, List<Quote> quotes) {
    for (int length : HEADS) {
      String head = item.substring(0, Math.min(item.length(), length));
      List<Quote> own = quotes.stream().filter(quote -> quote.text().contains(head)).toList();
      if (!own.isEmpty()) {
        return own;
      }
    }
    return quotes;
  }

  /** The whole text of an anchor, cut to what a person can read at a glance. */
  Optional<ConflictQuote> whole(AnchorId id) {
    return byAnchor.getOrDefault(id, List.of()).stream().findFirst().map(Sentence::quote);
  }

  /** Whether most of its letters are Cyrillic. */
  boolean isRussian() {
    long cyrillic = 0;
    long latin = 0;
    for (Sentence sentence : sentences) {
      for (int i = 0; i < sentence.text().length(); i++) {
        char c = sentence.text().charAt(i);
        cyrillic += c >= 'А' && c <= 'я' ? 1 : 0;
        latin += (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ? 1 : 0;
      }
    }
    return cyrillic > latin;
  }

  private static boolean isUnnamed(Anchor anchor) {
    return anchor.zone().zone() == SourceZone.UNKNOWN
        || anchor.zone().zone() == SourceZone.ADMIN
        || anchor.zone().zone() == SourceZone.OVERVIEW;
  }

  private Part part(Anchor anchor) {
    if (anchor.location() instanceof AnchorLocation.InTable cell
        && scheduleTables.contains(cell.tableIndex())) {
      return Part.SCHEDULE;
    }
    if (anchor.zone().zone() == SourceZone.APPENDIX) {
      return Part.ASIDE;
    }
    return parts.computeIfAbsent(
        anchor.sectionPath().format(), path -> part(anchor.sectionPath().titles()));
  }

  private Part part(List<String> titles) {
    List<String> open =
        titles.stream()
            .map(title -> title.toLowerCase(Locale.ROOT).replaceAll("^[^\\p{L}]+", ""))
            .toList();
    if (isUnder(open, words.aside())) {
      return Part.ASIDE;
    } else if (isUnder(open, words.background())) {
      return Part.BACKGROUND;
    }
    return isUnder(open, words.synopsis()) ? Part.SYNOPSIS : Part.BODY;
  }

  private static boolean isUnder(List<String> titles, List<String> cues) {
    return titles.stream().anyMatch(title -> cues.stream().anyMatch(title::startsWith));
  }
}
