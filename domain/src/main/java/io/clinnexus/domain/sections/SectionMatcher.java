package io.clinnexus.domain.sections;

import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.AnchorContentType;
import io.clinnexus.domain.anchors.outline.HeadingBlock;
import io.clinnexus.domain.anchors.outline.HeadingReader;
import io.clinnexus.domain.anchors.outline.HeadingTitle;
import io.clinnexus.domain.sections.SignalPhrases.Phrase;
import io.clinnexus.domain.zones.SourceZone;
import io.clinnexus.domain.zones.ZoneKey;
import java.util.List;
import java.util.Optional;

/**
 * Tells how well a heading fits a section. A heading that is, word for word in any inflection, a
 * title of the section fits best; then an expression, a title among other words, and the words the
 * contract asks for. Titles of appendices and of forms fit less.
 */
final class SectionMatcher {

  /** Version of the scores, part of the configuration hash. */
  static final String VERSION = "1";

  /** What the text before the first heading is called. */
  private static final String TITLE_PAGE = "Title page";

  private static final double WHOLE_TITLE = 1.0;
  private static final double TITLE_IN_PARTS = 0.97;
  private static final double TITLE_OF_APPENDIX = 0.05;
  private static final double FRONT_MATTER = 0.8;
  private static final double ANY_APPENDIX = 0.72;
  private static final double EXPRESSION = 0.85;
  private static final double RUNNING = 0.6;
  private static final double SCATTERED = 0.52;
  private static final double COVERAGE = 0.35;
  private static final double SHORTER = 0.45;
  private static final double SHORTER_COVERAGE = 0.35;
  private static final double WORDS = 0.52;
  private static final double WORDS_COVERAGE = 0.14;
  private static final double SHOULD = 0.05;
  private static final int MOST_SHOULD = 3;
  private static final double ITS_ZONE = 0.03;
  private static final double SURE_ZONE = 0.5;

  private final HeadingReader reader;
  private final SectionMapRules rules;

  SectionMatcher(HeadingReader reader, SectionMapRules rules) {
    this.reader = reader;
    this.rules = rules;
  }

  /** The heading of a block, read once for all sections. */
  HeadingTitle read(HeadingBlock block) {
    return reader.title(block.heading().isPresent() ? block.title() : TITLE_PAGE);
  }

  /** What speaks for the section at this block; empty when nothing or too little does. */
  Optional<HeadingEvidence> match(SectionProfile profile, HeadingBlock block, HeadingTitle title) {
    if (title.stems().isEmpty() && !title.appendix()) {
      return Optional.empty();
    }
    boolean ruledOut = !profile.not().in(title.stems()).isEmpty();
    Optional<HeadingEvidence> evidence = title(profile, title, ruledOut);
    if (block.heading().isEmpty()) {
      boolean titlePage = block.position() == 0 && block.first().type() != AnchorContentType.FN;
      return evidence
          .filter(found -> titlePage && found.score() == WHOLE_TITLE)
          .map(
              found ->
                  new HeadingEvidence(
                      EvidenceKind.FRONT_MATTER, FRONT_MATTER, Optional.empty(), List.of()));
    }
    if (evidence.isEmpty() && !ruledOut) {
      evidence = weaker(profile, block, title).map(found -> adjusted(found, profile, block, title));
    }
    if (evidence.isEmpty()) {
      evidence = appendix(profile, title);
    }
    return evidence.filter(found -> found.score() >= rules.candidate());
  }

  /** Any appendix belongs to the section of appendices, unless another one fits better. */
  private static Optional<HeadingEvidence> appendix(SectionProfile profile, HeadingTitle title) {
    return title
        .label()
        .filter(label -> profile.titles().has(List.of(label)))
        .map(
            label ->
                new HeadingEvidence(
                    EvidenceKind.WORDS, ANY_APPENDIX, Optional.of(label), List.of()));
  }

  /** A title in a part of the heading counts only where no word rules the section out. */
  private static Optional<HeadingEvidence> title(
      SectionProfile profile, HeadingTitle title, boolean ruledOut) {
    for (int i = 0; i < (ruledOut ? 1 : title.readings().size()); i++) {
      List<String> reading = title.readings().get(i);
      Optional<Phrase> equal = profile.titles().equalTo(reading);
      if (equal.isPresent()) {
        double score = i == 0 ? WHOLE_TITLE : TITLE_IN_PARTS;
        boolean doubtful = title.appendix() || title.instrument();
        return Optional.of(
            new HeadingEvidence(EvidenceKind.TITLE, score, equal.map(Phrase::source), List.of())
                .withScore(doubtful ? score - TITLE_OF_APPENDIX : score));
      }
    }
    return Optional.empty();
  }

  private static Optional<HeadingEvidence> weaker(
      SectionProfile profile, HeadingBlock block, HeadingTitle title) {
    List<String> stems = title.stems();
    List<Phrase> must = profile.must().in(stems);
    List<Phrase> should = profile.should().in(stems);
    HeadingEvidence best = phrase(profile, stems, should).orElse(null);
    Optional<String> expression = profile.expressions().find(block.title());
    if (expression.isPresent() && (best == null || best.score() < EXPRESSION)) {
      best =
          new HeadingEvidence(
              EvidenceKind.EXPRESSION,
              EXPRESSION + (must.isEmpty() ? 0 : SHOULD),
              expression,
              sources(should));
    }
    if (!must.isEmpty()) {
      HeadingEvidence words = words(stems, must, should);
      best = best == null || best.score() < words.score() ? words : best;
    }
    return Optional.ofNullable(best);
  }

  private static Optional<HeadingEvidence> phrase(
      SectionProfile profile, List<String> stems, List<Phrase> should) {
    HeadingEvidence best = null;
    for (Phrase phrase : profile.titles().phrases()) {
      double score = phraseScore(phrase, stems);
      if (score > 0) {
        score += SHOULD / 2 * Math.min(MOST_SHOULD, should.size());
      }
      if (score > 0 && (best == null || score > best.score())) {
        best =
            new HeadingEvidence(
                EvidenceKind.PHRASE, score, Optional.of(phrase.source()), sources(should));
      }
    }
    return Optional.ofNullable(best);
  }

  /** A title of one word says too little among others. */
  private static double phraseScore(Phrase phrase, List<String> stems) {
    if (phrase.stems().size() < 2 || stems.size() < 2) {
      return 0;
    }
    double share = (double) phrase.words().size() / stems.size();
    if (share <= 1 && stems.containsAll(phrase.words())) {
      return (phrase.runsIn(stems) ? RUNNING : SCATTERED) + COVERAGE * share;
    }
    return phrase.words().containsAll(stems) ? SHORTER + SHORTER_COVERAGE / share : 0;
  }

  private static HeadingEvidence words(List<String> stems, List<Phrase> must, List<Phrase> should) {
    long covered =
        stems.stream()
            .filter(
                stem ->
                    must.stream().anyMatch(phrase -> phrase.words().contains(stem))
                        || should.stream().anyMatch(phrase -> phrase.words().contains(stem)))
            .count();
    double score =
        WORDS
            + SHOULD * Math.min(MOST_SHOULD, should.size() + must.size() - 1)
            + WORDS_COVERAGE * covered / stems.size();
    return new HeadingEvidence(
        EvidenceKind.WORDS, score, Optional.of(must.get(0).source()), sources(should));
  }

  private static List<String> sources(List<Phrase> phrases) {
    return phrases.stream().map(Phrase::source).toList();
  }

  private HeadingEvidence adjusted(
      HeadingEvidence evidence, SectionProfile profile, HeadingBlock block, HeadingTitle title) {
    double score = evidence.score();
    if (title.appendix() || title.instrument()) {
      score -= rules.appendix();
    }
    Anchor heading = block.first();
    ZoneKey zone = ZoneKey.of(heading.zone().zone());
    if (profile.prefers(zone)) {
      score += ITS_ZONE;
    } else if (heading.zone().zone() != SourceZone.UNKNOWN
        && heading.zone().confidence() >= SURE_ZONE
        && profile.excludes(zone)) {
      score -= rules.anotherZone();
    }
    return evidence.withScore(Math.min(score, TITLE_IN_PARTS - TITLE_OF_APPENDIX));
  }
}
