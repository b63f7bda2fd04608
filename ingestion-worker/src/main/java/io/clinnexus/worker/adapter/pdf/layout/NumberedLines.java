package io.clinnexus.worker.adapter.pdf.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds headings in a document that has neither bookmarks nor a table of contents: numbered lines
 * in a print of their own whose numbers follow one another over the whole document.
 */
final class NumberedLines {

  private static final float LARGER = 0.8f;
  private static final int FEWEST = 5;
  private static final int FEWEST_OF_FORM = 2;
  private static final int MOST_WORDS = 18;
  private static final double ORDERLY = 0.8;

  private NumberedLines() {}

  /** Print and depth of a numbered line. */
  private record Form(int halfPoints, boolean bold, int depth) {}

  private record Candidate(int position, HeadingNumber number) {}

  /** Positions of first lines with their levels; empty when the document is not numbered so. */
  static TreeMap<Integer, Integer> find(List<Item> flow, Contents contents, float bodySize) {
    Map<Form, List<Candidate>> forms = new LinkedHashMap<>();
    for (int i = 0; i < flow.size(); i++) {
      if (!(flow.get(i) instanceof Line line) || contents.isInside(i)) {
        continue;
      }
      boolean apart = line.isBold() || line.size() > bodySize + LARGER;
      int position = i;
      HeadingNumber.of(line.string())
          .filter(number -> apart && isTitle(number.title()))
          .ifPresent(
              number ->
                  forms
                      .computeIfAbsent(
                          new Form(Math.round(line.size() * 2), line.isBold(), number.depth()),
                          any -> new ArrayList<>())
                      .add(new Candidate(position, number)));
    }
    forms
        .values()
        .removeIf(candidates -> candidates.size() < FEWEST_OF_FORM || !isOrderly(candidates));
    TreeMap<Integer, Integer> found = new TreeMap<>();
    forms.forEach(
        (form, candidates) -> {
          if (form.halfPoints() >= largestBelow(forms, form.depth())) {
            candidates.forEach(
                candidate -> found.put(candidate.position(), Math.min(9, form.depth())));
          }
        });
    return found.size() >= FEWEST ? found : new TreeMap<>();
  }

  /** The largest print of the next depth: what is printed smaller than that is a list. */
  private static int largestBelow(Map<Form, List<Candidate>> forms, int depth) {
    return forms.keySet().stream()
        .filter(form -> form.depth() == depth + 1)
        .mapToInt(Form::halfPoints)
        .max()
        .orElse(0);
  }

  private static boolean isTitle(String title) {
    int first = title.codePointAt(0);
    return (Character.isUpperCase(first) || Character.isTitleCase(first))
        && title.strip().split("\\s+").length <= MOST_WORDS
        && !title.endsWith(".")
        && !title.endsWith(";");
  }

  /** Whether hardly any number is smaller than the one before it, so that no list starts anew. */
  private static boolean isOrderly(List<Candidate> candidates) {
    int ordered = 0;
    for (int i = 1; i < candidates.size(); i++) {
      boolean after =
          compare(candidates.get(i - 1).number().number(), candidates.get(i).number().number()) < 0;
      ordered += after ? 1 : 0;
    }
    return ordered >= ORDERLY * (candidates.size() - 1);
  }

  private static int compare(String first, String second) {
    String[] a = first.split("\\.");
    String[] b = second.split("\\.");
    for (int i = 0; i < Math.min(a.length, b.length); i++) {
      int order = Integer.compare(Integer.parseInt(a[i]), Integer.parseInt(b[i]));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(a.length, b.length);
  }
}
