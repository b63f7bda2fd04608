package io.clinnexus.domain.facts.extraction;

import io.clinnexus.domain.anchors.AnchorContentType;
import io.clinnexus.domain.zones.SourceZone;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads fields out of running text by the forms of sentences. What was known before the study,
 * appendices and sentences about other studies, results or possibilities state nothing. Codes and
 * dates of the document itself are looked for in the front only.
 */
final class SentenceReader {

  private static final int LONGEST_CELL = 1500;

  private final TriggerIndex triggers;
  private final Cues cues;
  private final Set<String> frontOnly;
  private final SentenceMatcher matcher;

  SentenceReader(TriggerIndex triggers, Cues cues, Set<String> frontOnly, SentenceMatcher matcher) {
    this.triggers = triggers;
    this.cues = cues;
    this.frontOnly = frontOnly;
    this.matcher = matcher;
  }

  List<Candidate> read(List<Piece> pieces) {
    List<Candidate> candidates = new ArrayList<>();
    for (Piece piece : pieces) {
      if (piece.place().speaksOfThisStudy() && isText(piece) && !isInstruction(piece)) {
        for (Span sentence : Sentences.of(piece)) {
          read(piece, sentence, candidates);
        }
      }
    }
    return candidates;
  }

  /** Templates tell their authors what to write; that states nothing. */
  private boolean isInstruction(Piece piece) {
    return Cues.in(cues.instruction(), piece.text().toLowerCase(Locale.ROOT));
  }

  private static boolean isText(Piece piece) {
    return piece.anchor().type() != AnchorContentType.FN
        && (piece.anchor().zone().zone() != SourceZone.PROCEDURES || piece.cell().isEmpty())
        && piece.text().length() > 8
        && (piece.cell().isEmpty() || piece.text().length() <= LONGEST_CELL);
  }

  private void read(Piece piece, Span sentence, List<Candidate> candidates) {
    String lower = sentence.of(piece.text()).toLowerCase(Locale.ROOT);
    if (lower.length() != sentence.length()) {
      return;
    }
    List<SentenceRule> rules = triggers.rulesFor(lower);
    if (rules.isEmpty() || Cues.in(cues.notThisStudy(), lower)) {
      return;
    }
    for (SentenceRule rule : rules) {
      boolean inZone =
          rule.zones().isEmpty()
              || piece.place().isFront()
              || rule.zones().contains(piece.anchor().zone().zone());
      if (inZone && (piece.place().isFront() || !frontOnly.contains(rule.field()))) {
        double score = rule.strength() * piece.place().trust();
        candidates.addAll(matcher.match(rule, piece, sentence, score));
      }
    }
  }
}
