package io.clinnexus.domain.conflicts.detection;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A procedure by all its names, those that lay people read included.
 *
 * @param english what it is called in explanations
 * @param row how the label of a row of a schedule, and a sentence that plans it, name it
 * @param text how running text names it, lay words included
 */
public record ProcedureTerm(
    String id, String english, String russian, List<Pattern> row, List<Pattern> text) {

  public ProcedureTerm {
    row = List.copyOf(row);
    text = List.copyOf(text);
  }

  boolean namesRow(String label) {
    return row.stream().anyMatch(pattern -> Search.finds(pattern, label));
  }

  boolean isNamedIn(String words) {
    return text.stream().anyMatch(pattern -> Search.finds(pattern, words));
  }
}
