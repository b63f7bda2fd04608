package io.clinnexus.domain.conflicts.detection;

import io.clinnexus.domain.facts.VisitTimeUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads which visits a sentence lists, by number, day or week. */
final class VisitList {

  private static final Pattern ITEM =
      Pattern.compile("(\\d{1,3})\\s*(-|–|—|to|through|по|до)?", Pattern.CASE_INSENSITIVE);
  private static final int MOST = 40;

  private VisitList() {}

  /**
   * A visit that a text names.
   *
   * @param unit absent when it is named by its number
   */
  record Reference(Optional<VisitTimeUnit> unit, int number) {

    boolean isOf(PlannedVisit visit) {
      return unit.isPresent()
          ? visit.isAt(unit.get(), number)
          : visit.number().equals(OptionalInt.of(number));
    }

    String shown() {
      return unit.map(found -> found.code() + " ").orElse("") + number;
    }
  }

  /** The visits that the sentence lists; none when it lists them in two ways. */
  static List<Reference> read(ConflictWords words, String sentence) {
    List<Reference> found = new ArrayList<>();
    int ways = 0;
    for (String name : List.of("visit", "day", "week")) {
      Optional<VisitTimeUnit> unit =
          name.equals("visit")
              ? Optional.empty()
              : Optional.of(name.equals("day") ? VisitTimeUnit.DAY : VisitTimeUnit.WEEK);
      List<Search.Match> lists = Search.every(words.of(name + "-list"), sentence);
      ways += lists.size();
      lists.forEach(list -> numbers(list.n()).forEach(n -> found.add(new Reference(unit, n))));
    }
    return ways == 1 ? found : List.of();
  }

  /** The numbers of a list, ranges filled in. */
  static List<Integer> numbers(String list) {
    List<Integer> numbers = new ArrayList<>();
    Matcher item = ITEM.matcher(list);
    boolean range = false;
    while (item.find()) {
      int next = Integer.parseInt(item.group(1));
      int from = range && !numbers.isEmpty() ? numbers.get(numbers.size() - 1) + 1 : next;
      for (int n = from; n <= next && numbers.size() < MOST; n++) {
        numbers.add(n);
      }
      range = item.group(2) != null;
    }
    return numbers;
  }
}
