package io.clinnexus.cli.evaluate.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares headings as multisets: a heading that occurs twice must be found twice. The number and
 * the level count for headings whose text was found; a level that the truth does not tell fits any.
 *
 * @param text headings by text
 * @param number by text and number
 * @param level by text and level
 * @param missing texts that were not found
 * @param invented texts that were found and are no headings
 */
public record HeadingMeasure(
    Tally text, Tally number, Tally level, List<String> missing, List<String> invented) {

  public HeadingMeasure {
    missing = List.copyOf(missing);
    invented = List.copyOf(invented);
  }

  /** Compares the headings of a document. */
  public static HeadingMeasure of(List<HeadingText> expected, List<HeadingText> found) {
    Map<String, List<HeadingText>> candidates = new LinkedHashMap<>();
    found.forEach(each -> candidates.computeIfAbsent(each.key(), k -> new ArrayList<>()).add(each));
    Map<String, List<HeadingText>> wanted = new LinkedHashMap<>();
    expected.forEach(each -> wanted.computeIfAbsent(each.key(), k -> new ArrayList<>()).add(each));
    int text = 0;
    int number = 0;
    int level = 0;
    List<String> missing = new ArrayList<>();
    List<String> invented = new ArrayList<>();
    for (Map.Entry<String, List<HeadingText>> entry : wanted.entrySet()) {
      List<HeadingText> want = entry.getValue();
      List<HeadingText> have = candidates.getOrDefault(entry.getKey(), List.of());
      int both = Math.min(want.size(), have.size());
      text += both;
      number += sameNumbers(want, have);
      level += sameLevels(want, have);
      want.subList(both, want.size()).forEach(each -> missing.add(each.text()));
    }
    candidates.forEach(
        (key, have) ->
            have.subList(
                    Math.min(have.size(), wanted.getOrDefault(key, List.of()).size()), have.size())
                .forEach(each -> invented.add(each.text())));
    return new HeadingMeasure(
        new Tally(text, expected.size(), found.size()),
        new Tally(number, expected.size(), found.size()),
        new Tally(level, expected.size(), found.size()),
        missing,
        invented);
  }

  private static int sameNumbers(List<HeadingText> want, List<HeadingText> have) {
    List<String> free = new ArrayList<>(have.stream().map(HeadingText::plainNumber).toList());
    return (int) want.stream().filter(each -> free.remove(each.plainNumber())).count();
  }

  /** Known levels choose first, so that an unknown one does not take what another needs. */
  private static int sameLevels(List<HeadingText> want, List<HeadingText> have) {
    List<Integer> free = new ArrayList<>(have.stream().map(e -> e.level().orElse(0)).toList());
    int same = 0;
    for (HeadingText each : want) {
      if (each.level().isPresent() && free.remove(Integer.valueOf(each.level().getAsInt()))) {
        same++;
      }
    }
    long open = want.stream().filter(each -> each.level().isEmpty()).count();
    return same + (int) Math.min(open, free.size());
  }
}
