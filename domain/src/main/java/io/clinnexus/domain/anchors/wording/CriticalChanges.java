package io.clinnexus.domain.anchors.wording;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Finds the differences between two texts that must never be overlooked: numbers, units,
 * comparisons, negations, dates and levels that changed, came or went. Another spelling of the same
 * ({@code ≥} for {@code at least}, {@code two} for {@code 2}) is none. Thread-safe.
 */
public final class CriticalChanges {

  private static final Set<String> OPPOSITES =
      Set.of("un", "in", "im", "ir", "il", "non", "dis", "anti", "не", "без", "анти", "противо");
  private static final int SHORTEST_OPPOSITE = 4;

  private final CriticalWords words;

  public CriticalChanges(CriticalWords words) {
    this.words = words;
  }

  /** The critical changes from one text to the other, in the order of the texts. */
  public List<CriticalChange> between(Wording before, Wording after) {
    List<CriticalItem> old = new CriticalReader(words, before).read();
    List<CriticalItem> now = new CriticalReader(words, after).read();
    int[] tokens = WordDiff.partners(before, after);
    List<CriticalChange> changes = new ArrayList<>();
    forEachGap(
        old,
        now,
        kept(old, now, tokens),
        (gone, come) ->
            forEachGap(gone, come, sameValues(gone, come), (a, b) -> pair(a, b, changes)));
    addOpposites(WordDiff.of(before, after, tokens), changes);
    return changes;
  }

  /** Calls with what lies between items that have partners. */
  private static void forEachGap(
      List<CriticalItem> old,
      List<CriticalItem> now,
      int[] partners,
      BiConsumer<List<CriticalItem>, List<CriticalItem>> work) {
    int left = 0;
    int top = 0;
    for (int i = 0; i <= old.size(); i++) {
      int partner = i < old.size() ? partners[i] : now.size();
      if (partner >= 0) {
        if (left < i || top < partner) {
          work.accept(old.subList(left, i), now.subList(top, partner));
        }
        left = i + 1;
        top = partner + 1;
      }
    }
  }

  /** Items that say the same in the words that stayed. */
  private static int[] kept(List<CriticalItem> old, List<CriticalItem> now, int[] tokens) {
    Map<Integer, Integer> places = new HashMap<>();
    for (int i = 0; i < now.size(); i++) {
      places.put(now.get(i).first(), i);
    }
    int[] partners = new int[old.size()];
    for (int i = 0; i < partners.length; i++) {
      CriticalItem item = old.get(i);
      int place = places.getOrDefault(tokens[item.first()], -1);
      boolean same =
          place >= 0
              && now.get(place).key().equals(item.key())
              && tokens[item.last()] == now.get(place).last();
      partners[i] = same ? place : -1;
    }
    return partners;
  }

  /** Items that say the same in other words. */
  private static int[] sameValues(List<CriticalItem> old, List<CriticalItem> now) {
    Map<String, Integer> numbers = new HashMap<>();
    return CommonSubsequence.partners(numbered(old, numbers), numbered(now, numbers));
  }

  private static int[] numbered(List<CriticalItem> items, Map<String, Integer> numbers) {
    return items.stream()
        .mapToInt(item -> numbers.computeIfAbsent(item.key(), unused -> numbers.size()))
        .toArray();
  }

  /** Within one place, old and new values of a kind belong together in their order. */
  private static void pair(
      List<CriticalItem> old, List<CriticalItem> now, List<CriticalChange> changes) {
    Map<CriticalKind, List<CriticalItem>> left = new EnumMap<>(CriticalKind.class);
    for (CriticalItem item : now) {
      left.computeIfAbsent(item.kind(), unused -> new ArrayList<>()).add(item);
    }
    for (CriticalItem item : old) {
      List<CriticalItem> partners = left.getOrDefault(item.kind(), new ArrayList<>());
      Optional<Excerpt> after =
          partners.isEmpty() ? Optional.empty() : Optional.of(partners.remove(0).excerpt());
      changes.add(new CriticalChange(item.kind(), Optional.of(item.excerpt()), after));
    }
    for (CriticalItem item : now) {
      if (left.getOrDefault(item.kind(), List.of()).contains(item)) {
        changes.add(new CriticalChange(item.kind(), Optional.empty(), Optional.of(item.excerpt())));
      }
    }
  }

  /** A word that became its opposite by a prefix: eligible, ineligible. */
  private static void addOpposites(WordDiff diff, List<CriticalChange> changes) {
    for (Hunk hunk : diff.hunks()) {
      Wording old = Wording.of(hunk.before().text());
      Wording now = Wording.of(hunk.after().text());
      if (old.size() == 1 && now.size() == 1 && areOpposites(old.text(), now.text())) {
        changes.add(
            new CriticalChange(
                CriticalKind.NEGATION, Optional.of(hunk.before()), Optional.of(hunk.after())));
      }
    }
  }

  private static boolean areOpposites(String first, String second) {
    String shorter = (first.length() < second.length() ? first : second).toLowerCase(Locale.ROOT);
    String longer = (first.length() < second.length() ? second : first).toLowerCase(Locale.ROOT);
    return shorter.length() >= SHORTEST_OPPOSITE
        && longer.endsWith(shorter)
        && OPPOSITES.contains(longer.substring(0, longer.length() - shorter.length()));
  }
}
