package io.clinnexus.domain.change.diff;

import io.clinnexus.domain.anchors.wording.Wording;
import io.clinnexus.domain.facts.Fact;
import io.clinnexus.domain.facts.FactKey;
import io.clinnexus.domain.facts.FactValue;
import io.clinnexus.domain.facts.soa.SoaFacts;
import io.clinnexus.domain.shared.InvalidValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/**
 * A fact that says something else in the later version, or came, or went.
 *
 * @param earlier empty when it came
 * @param later empty when it went
 */
public record FactChange(FactKey key, Optional<Fact> earlier, Optional<Fact> later) {

  private static final Set<FactKey> OF_SCHEDULES =
      Set.of(SoaFacts.SCHEDULES, SoaFacts.VISITS, SoaFacts.PROCEDURES, SoaFacts.MATRIX);

  public FactChange {
    InvalidValue.unless(earlier.isPresent() || later.isPresent(), "fact", "must be in a version.");
  }

  /**
   * The facts that differ, by key. Facts of schedules are left to the schedules; numbers differ in
   * value and texts in wording, not in the way they are written; a fact that was looked for and not
   * found counts as absent.
   */
  static List<FactChange> between(List<Fact> earlier, List<Fact> later) {
    Map<FactKey, Fact> old = byKey(earlier);
    Map<FactKey, Fact> now = byKey(later);
    Map<FactKey, Fact> all = new TreeMap<>(Comparator.comparing(FactKey::format));
    all.putAll(old);
    all.putAll(now);
    List<FactChange> changes = new ArrayList<>();
    for (FactKey key : all.keySet()) {
      Optional<Fact> before = Optional.ofNullable(old.get(key));
      Optional<Fact> after = Optional.ofNullable(now.get(key));
      boolean same =
          before.isPresent() && after.isPresent() && sameValue(before.get(), after.get());
      if (!same) {
        changes.add(new FactChange(key, before, after));
      }
    }
    return changes;
  }

  private static Map<FactKey, Fact> byKey(List<Fact> facts) {
    Map<FactKey, Fact> byKey = new TreeMap<>(Comparator.comparing(FactKey::format));
    for (Fact fact : facts) {
      if (!OF_SCHEDULES.contains(fact.key())
          && !(fact.value().value() instanceof FactValue.Missing)) {
        byKey.put(fact.key(), fact);
      }
    }
    return byKey;
  }

  /** Whether two facts state the same, however it is written. */
  public static boolean sameValue(Fact before, Fact after) {
    return isSame(before.value().value(), after.value().value())
        && before
            .unit()
            .or(() -> before.value().unit())
            .equals(after.unit().or(() -> after.value().unit()));
  }

  private static boolean isSame(FactValue before, FactValue after) {
    if (before instanceof FactValue.Numeric old && after instanceof FactValue.Numeric now) {
      return old.number().compareTo(now.number()) == 0;
    }
    if (before instanceof FactValue.Range old && after instanceof FactValue.Range now) {
      return old.min().compareTo(now.min()) == 0 && old.max().compareTo(now.max()) == 0;
    }
    if (before instanceof FactValue.Text old && after instanceof FactValue.Text now) {
      return isSameText(old.text(), now.text());
    }
    if (before instanceof FactValue.Texts old && after instanceof FactValue.Texts now) {
      return areSame(old.texts(), now.texts(), FactChange::isSameText);
    }
    return before.equals(after);
  }

  private static boolean areSame(
      List<String> old, List<String> now, BiPredicate<String, String> same) {
    if (old.size() != now.size()) {
      return false;
    }
    for (int i = 0; i < old.size(); i++) {
      if (!same.test(old.get(i), now.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSameText(String before, String after) {
    return Wording.of(before).sameAs(Wording.of(after));
  }
}
