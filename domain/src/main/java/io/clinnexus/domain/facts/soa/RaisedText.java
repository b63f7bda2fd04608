package io.clinnexus.domain.facts.soa;

import io.clinnexus.domain.anchors.TextNormaliser;
import io.clinnexus.domain.anchors.parsing.Block;
import io.clinnexus.domain.anchors.parsing.Paragraph;
import io.clinnexus.domain.anchors.parsing.ParagraphRole;
import io.clinnexus.domain.anchors.parsing.TextSpan;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text with every white-space run as one space, and which of its characters are printed above the
 * line. Unicode's own raised letters and digits become common ones that are raised.
 */
final class RaisedText {

  static final RaisedText EMPTY = new RaisedText("", new BitSet(), new BitSet());

  private static final String RAISED_DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final String RAISED_LETTERS = "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖ\0ʳˢᵗᵘᵛʷˣʸᶻ";

  private static final char NO_BREAK_HYPHEN = '\u2011';

  private final String text;
  private final BitSet raised;
  private final BitSet gaps;

  private RaisedText(String text, BitSet raised, BitSet gaps) {
    this.text = text;
    this.raised = raised;
    this.gaps = gaps;
  }

  /** The paragraphs of a cell as one text. */
  static RaisedText of(List<Block> content) {
    Builder builder = new Builder();
    for (Block block : content) {
      if (block instanceof Paragraph paragraph
          && paragraph.format().role() != ParagraphRole.TABLE_OF_CONTENTS) {
        builder.blank();
        builder.add(paragraph);
      }
    }
    return builder.build();
  }

  /** A text with nothing raised. */
  static RaisedText plain(String text) {
    return new RaisedText(text, new BitSet(), new BitSet());
  }

  /** One paragraph. */
  static RaisedText of(Paragraph paragraph) {
    Builder builder = new Builder();
    builder.add(paragraph);
    return builder.build();
  }

  /** The lines of all paragraphs, blank ones left out. */
  static List<RaisedText> lines(List<Block> content) {
    List<RaisedText> lines = new ArrayList<>();
    for (Block block : content) {
      if (block instanceof Paragraph paragraph) {
        Builder builder = new Builder();
        builder.addLines(paragraph, lines);
      }
    }
    lines.removeIf(RaisedText::isBlank);
    return lines;
  }

  /** A stretch of the text. */
  RaisedText part(int from, int to) {
    return new RaisedText(
        text.substring(from, to).strip(), raised.get(from, to), gaps.get(from, to));
  }

  String text() {
    return text;
  }

  boolean isBlank() {
    return text.isEmpty();
  }

  boolean raisedAt(int index) {
    return raised.get(index);
  }

  /** Whether the space at that position stands for a tab or for several spaces. */
  boolean gapAt(int index) {
    return gaps.get(index);
  }

  boolean anyRaised() {
    return !raised.isEmpty();
  }

  /** Where the first raised character stands; the length of the text when there is none. */
  int firstRaised() {
    int first = raised.nextSetBit(0);
    return first < 0 ? text.length() : first;
  }

  private static final class Builder {

    private final StringBuilder text = new StringBuilder();
    private final BitSet raised = new BitSet();
    private final BitSet gaps = new BitSet();
    private int pending;

    void blank() {
      pending++;
    }

    void add(Paragraph paragraph) {
      add(paragraph, null);
    }

    void addLines(Paragraph paragraph, List<RaisedText> lines) {
      add(paragraph, lines);
      lines.add(build());
    }

    private void add(Paragraph paragraph, @Nullable List<RaisedText> lines) {
      String source = paragraph.text();
      List<TextSpan> spans = paragraph.raised();
      int span = 0;
      for (int i = 0; i < source.length(); i++) {
        char c = source.charAt(i);
        while (span < spans.size() && spans.get(span).end() <= i) {
          span++;
        }
        boolean up = span < spans.size() && spans.get(span).start() <= i;
        if (c == '\n' && lines != null) {
          lines.add(build());
          text.setLength(0);
          raised.clear();
          gaps.clear();
        } else if (TextNormaliser.isWhiteSpace(c)) {
          pending += c == '\t' ? 2 : 1;
        } else if (!TextNormaliser.isZeroWidth(c)) {
          add(c, up);
        }
      }
    }

    private void add(char c, boolean up) {
      if (pending > 0 && text.length() > 0) {
        gaps.set(text.length(), pending > 1);
        text.append(' ');
      }
      pending = 0;
      int digit = RAISED_DIGITS.indexOf(c);
      int letter = c == 0 ? -1 : RAISED_LETTERS.indexOf(c);
      if (up || digit >= 0 || letter >= 0) {
        raised.set(text.length());
      }
      text.append(
          digit >= 0
              ? (char) ('0' + digit)
              : letter >= 0 ? (char) ('a' + letter) : c == NO_BREAK_HYPHEN ? '-' : c);
    }

    RaisedText build() {
      pending = 0;
      return new RaisedText(text.toString(), (BitSet) raised.clone(), (BitSet) gaps.clone());
    }
  }
}
