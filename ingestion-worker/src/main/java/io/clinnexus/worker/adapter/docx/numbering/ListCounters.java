package io.clinnexus.worker.adapter.docx.numbering;

import io.clinnexus.domain.anchors.parsing.NumberingKind;
import io.clinnexus.worker.adapter.docx.style.ParagraphProperties;
import io.clinnexus.worker.adapter.docx.style.ParagraphStyle;
import io.clinnexus.worker.adapter.docx.xml.SymbolFonts;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Counts numbered paragraphs of one text flow in document order. Instances of one abstract list
 * share their counters; an instance with a start of its own restarts them at its first use.
 */
public final class ListCounters {

  private static final int INACTIVE = Integer.MIN_VALUE;

  private final Numbering numbering;
  private final Map<Integer, int[]> values = new HashMap<>();
  private final Set<Long> startedOverrides = new HashSet<>();

  public ListCounters(Numbering numbering) {
    this.numbering = numbering;
  }

  /** Counts the paragraph and gives its label. */
  public ListLabel next(ParagraphProperties direct, ParagraphStyle style) {
    ListPosition position = numbering.positionOf(direct, style);
    if (position == null) {
      return ListLabel.NONE;
    }
    int[] counts = values.computeIfAbsent(position.list().id(), id -> inactive());
    count(position, counts);
    NumberingLevel definition = position.definition(position.level());
    String text = label(position, definition, counts);
    if (text.isBlank()) {
      return ListLabel.NONE;
    }
    return new ListLabel(
        definition.bullet() ? NumberingKind.BULLET : NumberingKind.NUMBER, text.strip());
  }

  private void count(ListPosition position, int[] counts) {
    int level = position.level();
    boolean restart =
        position.startsAnew()
            && startedOverrides.add((long) position.instance().id() * AbstractList.LEVELS + level);
    if (restart || counts[level] == INACTIVE) {
      counts[level] = position.start(level);
    } else {
      counts[level]++;
    }
    for (int below = level + 1; below < AbstractList.LEVELS; below++) {
      int restartAfter = position.definition(below).restartAfter();
      if (restartAfter < 0 || level + 1 <= restartAfter) {
        counts[below] = INACTIVE;
      }
    }
  }

  private static String label(ListPosition position, NumberingLevel definition, int[] counts) {
    if (definition.bullet()) {
      return bullet(definition);
    }
    String template = definition.text();
    StringBuilder label = new StringBuilder();
    for (int i = 0; i < template.length(); i++) {
      char c = template.charAt(i);
      int level = c == '%' && i + 1 < template.length() ? template.charAt(i + 1) - '1' : -1;
      if (level < 0 || level >= AbstractList.LEVELS) {
        label.append(c);
      } else {
        String format = position.definition(level).format();
        boolean asDecimal = definition.legal() && !format.equals("none");
        int number = counts[level] == INACTIVE ? position.start(level) : counts[level];
        label.append(NumberFormats.print(number, asDecimal ? "decimal" : format));
        i++;
      }
    }
    return label.toString();
  }

  private static String bullet(NumberingLevel definition) {
    if (definition.text().isEmpty()) {
      return "";
    }
    int symbol = SymbolFonts.unicode(definition.font(), definition.text().codePointAt(0));
    boolean unknown = Character.getType(symbol) == Character.PRIVATE_USE;
    return unknown
        ? "\u2022"
        : Character.toString(symbol)
            + definition.text().substring(Character.charCount(definition.text().codePointAt(0)));
  }

  private static int[] inactive() {
    int[] counts = new int[AbstractList.LEVELS];
    Arrays.fill(counts, INACTIVE);
    return counts;
  }
}
