package io.clinnexus.worker.adapter.pdf.layout;

import io.clinnexus.domain.anchors.parsing.NumberingKind;
import io.clinnexus.domain.anchors.parsing.Paragraph;
import io.clinnexus.domain.anchors.parsing.ParagraphFormat;
import io.clinnexus.domain.anchors.parsing.ParagraphRole;
import io.clinnexus.domain.anchors.parsing.SkipReason;
import io.clinnexus.domain.anchors.parsing.TextCounter;
import io.clinnexus.domain.anchors.parsing.TextSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Lines that make one paragraph. */
final class ParagraphDraft {

  private static final char SOFT_HYPHEN = '\u00AD';

  private final List<Line> lines = new ArrayList<>();
  private final Optional<LineLabel> label;

  ParagraphDraft(Line first, boolean mayBeListItem) {
    this.label = mayBeListItem ? LineLabel.of(first) : Optional.empty();
    lines.add(first);
  }

  void add(Line line) {
    lines.add(line);
  }

  Line first() {
    return lines.get(0);
  }

  Line last() {
    return lines.get(lines.size() - 1);
  }

  int size() {
    return lines.size();
  }

  Line line(int position) {
    return lines.get(position);
  }

  boolean isListItem() {
    return label.isPresent();
  }

  /** Where its text starts; the label of a list item stands before it. */
  float textLeft() {
    return label.isPresent() ? first().afterTab() : first().x0();
  }

  boolean isBold() {
    return lines.stream().allMatch(Line::isBold);
  }

  /** The paragraph; what of its characters is not in its text is accounted for. */
  Paragraph finish(
      int index, OptionalInt level, ParagraphRole role, Vocabulary words, Account account) {
    LineText text = new LineText();
    long dropped = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (i == 0) {
        text.append(lines.get(i).text(), label.map(LineLabel::length).orElse(0));
      } else {
        dropped += join(text, lines.get(i - 1), lines.get(i), words);
        text.append(lines.get(i).text(), 0);
      }
    }
    account.skip(SkipReason.LINE_BREAK_HYPHEN, dropped);
    account.skip(
        SkipReason.LIST_LABEL, label.map(found -> TextCounter.count(found.text())).orElse(0L));
    return new Paragraph(index, text.toString(), format(level, role), spans(text));
  }

  /** Writes what stands between two lines; returns how many characters of a hyphen it took away. */
  private static long join(LineText text, Line before, Line after, Vocabulary words) {
    String written = text.tail();
    if (written.isEmpty()) {
      return 0;
    }
    char last = written.charAt(written.length() - 1);
    String next = after.string();
    boolean apart = before.endsWithSpace();
    boolean inWord =
        written.length() > 1 && Character.isLetterOrDigit(written.charAt(written.length() - 2));
    if (last == SOFT_HYPHEN) {
      text.dropLast();
      return 1;
    }
    if ((last == '-' || last == '\u2010') && inWord && !apart) {
      if (Character.isLowerCase(next.codePointAt(0)) && words.isBroken(written, next)) {
        text.dropLast();
        return 1;
      }
      return 0;
    }
    boolean dash = last == '/' || last == '–' || last == '—';
    if (!(dash && inWord && !apart)) {
      text.append(" ", false);
    }
    return 0;
  }

  private ParagraphFormat format(OptionalInt level, ParagraphRole role) {
    double bold = lines.stream().mapToDouble(Line::boldShare).average().orElse(0);
    double size = lines.stream().mapToDouble(Line::size).max().orElse(0);
    boolean centred = lines.stream().allMatch(line -> line.column().centres(line));
    return new ParagraphFormat(
        "",
        OptionalInt.empty(),
        level,
        label.map(LineLabel::text),
        label.map(LineLabel::kind).orElse(NumberingKind.NONE),
        bold,
        centred,
        Math.round(size * 2) / 2.0,
        role);
  }

  private static List<TextSpan> spans(LineText text) {
    List<TextSpan> spans = new ArrayList<>();
    for (int[] range : text.raised()) {
      spans.add(new TextSpan(range[0], range[1]));
    }
    return spans;
  }
}
