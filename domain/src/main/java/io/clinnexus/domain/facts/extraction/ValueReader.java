package io.clinnexus.domain.facts.extraction;

import io.clinnexus.domain.facts.EvidenceRole;
import io.clinnexus.domain.facts.extraction.values.Found;
import io.clinnexus.domain.facts.extraction.values.Placeholders;
import io.clinnexus.domain.facts.extraction.values.ValueKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the value of a named field out of the words that state it: first by the forms of sentences
 * that are known for the field, then as its kind is written. Placeholders give nothing.
 */
final class ValueReader {

  private static final int LONGEST = 2000;
  private static final Set<ValueKind> MANY_LINES =
      Set.of(ValueKind.TITLE, ValueKind.PHRASE, ValueKind.DATE, ValueKind.NCT);

  private static final int SHORT = 80;
  private static final Set<ValueKind> NUMBERS =
      Set.of(ValueKind.COUNT, ValueKind.DOSE, ValueKind.VOLUME, ValueKind.ALPHA, ValueKind.POWER);
  private static final Set<ValueKind> CODES =
      Set.of(ValueKind.CODE, ValueKind.VERSION, ValueKind.AMENDMENT, ValueKind.PHASE);

  private final SentenceMatcher sentences;

  ValueReader(SentenceMatcher sentences) {
    this.sentences = sentences;
  }

  List<Candidate> read(FieldRule field, LabelledReader.Stated stated, double score) {
    String text = stated.piece().text();
    Span first = stated.parts().get(0);
    if (field.keys().isEmpty() || Placeholders.is(first.of(text))) {
      return List.of();
    }
    int end = Span.whole(text, Math.min(stated.end(), stated.start() + LONGEST));
    Span all = new Span(stated.start(), end);
    List<Candidate> byForm =
        sentences.labelled(field, stated.piece(), all, score, isBareValue(stated, all));
    if (!byForm.isEmpty()) {
      return byForm.stream().map(candidate -> withLabel(candidate, stated)).toList();
    }
    if (field.kind() == ValueKind.LIST || field.kind() == ValueKind.SET) {
      return List.of();
    }
    return kind(field, text, first, all)
        .filter(found -> stated.beside() || fills(found, first, field.kind()))
        .map(found -> Candidate.of(field.id(), stated.piece(), found, score, field.id() + ".label"))
        .map(candidate -> List.of(withLabel(candidate, stated)))
        .orElse(List.of());
  }

  /** Whether the words are only the value: beside the label, or short and no sentence. */
  private static boolean isBareValue(LabelledReader.Stated stated, Span words) {
    return stated.beside()
        || (words.length() <= SHORT && !words.of(stated.piece().text()).endsWith("."));
  }

  private static Optional<Found> kind(FieldRule field, String text, Span first, Span all) {
    boolean many = MANY_LINES.contains(field.kind());
    Span preferred = many ? all : first;
    return field
        .kind()
        .read(preferred.of(text))
        .map(found -> found.shifted(preferred.start()))
        .filter(found -> !Placeholders.is(text.substring(found.start(), found.end())));
  }

  /**
   * Below a label a code is the whole line, or it is only the start of a sentence; a number in a
   * long paragraph may be any.
   */
  private static boolean fills(Found found, Span line, ValueKind kind) {
    if (CODES.contains(kind)) {
      return found.end() >= line.end() - 1;
    }
    return !NUMBERS.contains(kind) || line.length() <= SHORT;
  }

  /** Adds the label as supporting evidence when it stands in another anchor. */
  private static Candidate withLabel(Candidate candidate, LabelledReader.Stated stated) {
    if (stated.labelPiece().index() == stated.piece().index()) {
      return candidate;
    }
    List<Mention> mentions = new ArrayList<>(candidate.mentions());
    mentions.add(new Mention(stated.labelPiece(), EvidenceRole.SUPPORTING, stated.label()));
    return new Candidate(
        candidate.field(),
        candidate.value(),
        candidate.unit(),
        mentions,
        candidate.score(),
        candidate.rule());
  }
}
