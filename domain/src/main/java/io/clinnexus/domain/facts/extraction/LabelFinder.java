package io.clinnexus.domain.facts.extraction;

import io.clinnexus.domain.facts.extraction.values.ValueKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds labels in the parts of a piece: a part that is nothing but a label, or a label with a colon
 * behind it. Several fields may follow each other in one line. Used for one document.
 */
final class LabelFinder {

  /**
   * What may stand between a label and its colon: a remark in brackets, a footnote or number sign.
   */
  private static final Pattern REMARK =
      Pattern.compile(" ?(?:\\([^()]{0,60}\\)|[*†‡¹²³#№]){0,2} ?");

  private static final Pattern NUMBER_SIGN = Pattern.compile(" ?(?:№|#|No\\.|N°)(?= ?[\\p{L}\\d])");
  private static final Pattern DASH = Pattern.compile("[–—-] ");
  private static final Pattern LIST_MARK = Pattern.compile("[\\s\\d.)(•*\\[{]{0,10}");
  private static final Pattern TAIL = Pattern.compile("[\\s.)*#№\\]]{0,10}");
  private static final Set<ValueKind> CODES =
      Set.of(
          ValueKind.CODE,
          ValueKind.VERSION,
          ValueKind.AMENDMENT,
          ValueKind.DATE,
          ValueKind.NCT,
          ValueKind.EUDRACT,
          ValueKind.EU_TRIAL,
          ValueKind.IND);
  private static final int LONGEST_CODE = 45;
  private static final int LONGEST_PART = 3000;
  private static final int MOST_WORDS = 400;

  private final LabelIndex index;
  private final Map<Integer, List<Label>> found = new HashMap<>();

  LabelFinder(LabelIndex index) {
    this.index = index;
  }

  /**
   * A label.
   *
   * @param span the label with its colon
   * @param colon whether it has one; otherwise it is all of its part
   * @param bare whether nothing but the form of the words behind it shows that it is a label
   */
  record Label(Set<FieldRule> fields, Span span, boolean colon, boolean bare, int part) {}

  /** The labels of a piece in their order. */
  List<Label> find(Piece piece) {
    return found.computeIfAbsent(piece.index(), ignored -> search(piece));
  }

  /** Whether the piece begins with a label. */
  boolean startsWithLabel(Piece piece) {
    List<Label> labels = find(piece);
    return !labels.isEmpty() && labels.get(0).span().start() == piece.parts().get(0).start();
  }

  /** The fields of a text that is a label and nothing else; empty when it is none. */
  Optional<Set<FieldRule>> whole(String text) {
    List<LabelWords.Word> words = LabelWords.in(text);
    if (words.isEmpty()) {
      return Optional.empty();
    }
    return index
        .at(words, 0)
        .filter(entry -> entry.words().size() == words.size())
        .map(entry -> new LinkedHashSet<>(entry.fields()));
  }

  private List<Label> search(Piece piece) {
    List<Label> labels = new ArrayList<>();
    for (int i = 0; i < piece.parts().size(); i++) {
      Span part = piece.parts().get(i);
      if (part.length() <= LONGEST_PART) {
        find(piece, i, part, labels);
      }
    }
    return labels;
  }

  private void find(Piece piece, int number, Span part, List<Label> labels) {
    String text = part.of(piece.text());
    List<LabelWords.Word> words = LabelWords.in(text);
    int i = 0;
    while (i < Math.min(words.size(), MOST_WORDS)) {
      Optional<Label> label = labelAt(piece, text, words, i, part.start(), number);
      if (label.isPresent()) {
        labels.add(label.get());
        int end = label.get().span().end() - part.start();
        while (i < words.size() && words.get(i).start() < end) {
          i++;
        }
      } else {
        i++;
      }
    }
  }

  private Optional<Label> labelAt(
      Piece piece, String text, List<LabelWords.Word> words, int from, int offset, int part) {
    Set<FieldRule> fields = new LinkedHashSet<>();
    int next = from;
    int end = -1;
    Optional<LabelIndex.Entry> entry = index.at(words, from);
    while (entry.isPresent()) {
      fields.addAll(entry.get().fields());
      next += entry.get().words().size();
      end = skip(REMARK, text, words.get(next - 1).end());
      boolean slash = next < words.size() && text.startsWith("/", end);
      entry = slash ? index.at(words, next) : Optional.empty();
    }
    if (end < 0) {
      return Optional.empty();
    }
    boolean first = LIST_MARK.matcher(text.substring(0, words.get(from).start())).matches();
    boolean colon = end < text.length() && (text.charAt(end) == ':' || text.charAt(end) == '：');
    boolean capital = Character.isUpperCase(text.charAt(words.get(from).start()));
    int start = words.get(from).start();
    if (colon && (first || capital)) {
      return Optional.of(label(fields, start, end + 1, offset, part));
    }
    if (!first) {
      return Optional.empty();
    }
    boolean all = skip(TAIL, text, end) == text.length();
    if (all && text.length() <= 200) {
      return Optional.of(
          new Label(fields, new Span(offset + start, offset + text.length()), false, false, part));
    }
    int bare = words.get(next - 1).end();
    boolean number = NUMBER_SIGN.matcher(text).region(bare, text.length()).lookingAt();
    boolean dash =
        text.charAt(end - 1) == ' ' && DASH.matcher(text).region(end, text.length()).lookingAt();
    boolean bareValue =
        next < words.size()
            && piece.cell().isEmpty()
            && statesOnly(fields, next - from, text.substring(end));
    if (!piece.place().isFront() || !(number || dash || bareValue)) {
      return Optional.empty();
    }
    Label label = label(fields, start, number ? bare : end, offset, part);
    return Optional.of(
        number || dash ? label : new Label(label.fields(), label.span(), true, true, part));
  }

  /** Whether the words behind a label are a number, a code or a date and nothing else. */
  private static boolean statesOnly(Set<FieldRule> fields, int labelWords, String words) {
    String rest = words.strip();
    return rest.length() <= LONGEST_CODE
        && fields.stream()
            .filter(field -> CODES.contains(field.kind()))
            // amendments are listed by their bare names, the current one is called that of a
            // protocol
            .filter(field -> field.kind() != ValueKind.AMENDMENT || labelWords > 1)
            .anyMatch(
                field ->
                    field
                        .kind()
                        .read(rest)
                        .filter(found -> found.start() <= 2 && found.end() >= rest.length() - 1)
                        .isPresent());
  }

  private static Label label(Set<FieldRule> fields, int start, int end, int offset, int part) {
    return new Label(fields, new Span(offset + start, offset + end), true, false, part);
  }

  private static int skip(Pattern pattern, String text, int from) {
    Matcher matcher = pattern.matcher(text).region(from, text.length());
    return matcher.lookingAt() ? matcher.end() : from;
  }
}
