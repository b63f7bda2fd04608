package io.clinnexus.cli.evaluate.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares facts.
 *
 * @param outcomes one for each fact of the truth, in its order
 * @param invented what is stated although the document does not state it
 */
public record FactMeasure(List<Outcome> outcomes, List<Invention> invented) {

  /** What became of a fact of the truth. */
  public enum Verdict {
    RIGHT,
    WRONG,
    MISSING,
    NOT_COMPARED
  }

  /** A fact of the truth; several values are the parts of a list. */
  public record Expected(String name, List<String> values) {

    public Expected {
      values = List.copyOf(values);
    }
  }

  /** A fact of the twin: key {@code type/name}, its value, and other values it was read as. */
  public record Stated(String key, FoundValue value, List<FoundValue> alternatives) {

    public Stated {
      alternatives = List.copyOf(alternatives);
    }
  }

  /**
   * What became of one fact.
   *
   * @param found what the twin states instead or as well; absent when it states nothing
   * @param amongAlternatives whether a wrong one has the right value among its alternatives
   */
  public record Outcome(
      Expected expected, Verdict verdict, Optional<Stated> found, boolean amongAlternatives) {}

  /** A fact that is stated although the truth says that the document does not state it. */
  public record Invention(String name, Stated found) {}

  public FactMeasure {
    outcomes = List.copyOf(outcomes);
    invented = List.copyOf(invented);
  }

  /** How many facts of the truth ended so. */
  public int count(Verdict verdict) {
    return (int) outcomes.stream().filter(each -> each.verdict() == verdict).count();
  }

  /** Compares the facts of a document; stated has each key at most once. */
  public static FactMeasure of(
      List<Expected> expected,
      List<String> notStated,
      Map<String, Stated> stated,
      FactNames names) {
    List<Outcome> outcomes = new ArrayList<>();
    expected.forEach(each -> outcomes.add(outcome(each, stated, names)));
    Set<String> absent = new TreeSet<>();
    notStated.forEach(sentence -> absent.addAll(names.named(sentence)));
    expected.forEach(each -> absent.remove(each.name()));
    List<Invention> invented = new ArrayList<>();
    for (String name : absent) {
      names
          .meaning(name)
          .flatMap(meaning -> first(meaning, stated))
          .ifPresent(found -> invented.add(new Invention(name, found)));
    }
    return new FactMeasure(outcomes, invented);
  }

  private static Outcome outcome(Expected expected, Map<String, Stated> stated, FactNames names) {
    Optional<FactNames.Meaning> meaning = names.meaning(expected.name());
    if (meaning.isEmpty()) {
      return new Outcome(expected, Verdict.NOT_COMPARED, Optional.empty(), false);
    }
    Optional<Stated> found = first(meaning.get(), stated);
    if (found.isEmpty()) {
      return new Outcome(expected, Verdict.MISSING, found, false);
    }
    Likeness likeness = meaning.get().likeness();
    boolean right = likeness.same(expected.values(), found.get().value());
    boolean besides =
        !right
            && found.get().alternatives().stream()
                .anyMatch(other -> likeness.same(expected.values(), other));
    return new Outcome(expected, right ? Verdict.RIGHT : Verdict.WRONG, found, besides);
  }

  private static Optional<Stated> first(FactNames.Meaning meaning, Map<String, Stated> stated) {
    return meaning.keys().stream()
        .map(key -> Optional.ofNullable(stated.get(key)))
        .flatMap(Optional::stream)
        .filter(each -> !each.value().isMissing())
        .findFirst();
  }
}
