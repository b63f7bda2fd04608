package io.clinnexus.domain.conflicts.detection;

import io.clinnexus.domain.conflicts.detection.Report.Names;
import io.clinnexus.domain.facts.Fact;
import io.clinnexus.domain.facts.FactValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Holds the planned number of participants against the arms and their ratio. */
final class SampleSizeChecker implements Detector {

  private static final double SURE = 0.7;

  private final ConflictWords words;
  private final Numerals numerals;

  SampleSizeChecker(ConflictWords words) {
    this.words = words;
    this.numerals = new Numerals(words.numbers());
  }

  @Override
  public void detect(StudyReading study, Report report) {
    for (DocumentReading document : study.documents()) {
      OptionalInt total = whole(document, "population/planned_n_total");
      OptionalInt arms = whole(document, "study/number_of_arms");
      List<Integer> ratio = ratio(document);
      if (arms.isPresent() && ratio.size() > 1 && ratio.size() != arms.getAsInt()) {
        ratioOfArms(document, report);
      }
      if (total.isPresent()) {
        for (Sentence sentence : document.told()) {
          boolean found =
              sum(document, sentence, total.getAsInt(), arms, ratio, report)
                  || perArm(document, sentence, total.getAsInt(), arms, ratio, report);
          if (found) {
            break;
          }
        }
      }
    }
  }

  private static void ratioOfArms(DocumentReading document, Report report) {
    Optional<Side> left = side(document, "study/number_of_arms");
    Optional<Side> right = side(document, "study/design.randomization_ratio");
    if (left.isPresent() && right.isPresent()) {
      report.add(
          "size.ratio-arms",
          "ratio",
          left.get(),
          right.get(),
          new Names("randomisation ratio", "соотношение рандомизации"));
    }
  }

  /** Arms whose sizes one sentence names. */
  private boolean sum(
      DocumentReading document,
      Sentence sentence,
      int total,
      OptionalInt arms,
      List<Integer> ratio,
      Report report) {
    if (!Search.any(words.of("allocation"), sentence.text())) {
      return false;
    }
    List<Integer> parts = new ArrayList<>();
    Search.every(words.of("arm-part"), sentence.text())
        .forEach(found -> numerals.whole(found.n()).ifPresent(parts::add));
    if (parts.size() < 2 || (arms.isPresent() && parts.size() != arms.getAsInt())) {
      return false;
    }
    int sum = parts.stream().mapToInt(Integer::intValue).sum();
    Side right = Side.of(document, sentence, sumText(parts, sum));
    Optional<Side> left = side(document, "population/planned_n_total");
    if (sum != total && left.isPresent()) {
      report.add("size.arms", "sum", left.get(), right, total());
      return true;
    }
    Optional<Side> stated = side(document, "study/design.randomization_ratio");
    if (!fits(parts, ratio) && stated.isPresent()) {
      report.add(
          "size.ratio",
          "ratio",
          stated.get(),
          right,
          new Names("randomisation ratio", "соотношение рандомизации"));
      return true;
    }
    return false;
  }

  private static String sumText(List<Integer> parts, int sum) {
    String text = String.join(" + ", parts.stream().map(String::valueOf).toList());
    return text + " = " + sum;
  }

  /** Whether sizes are as a ratio says; rounding to whole participants is allowed. */
  private static boolean fits(List<Integer> parts, List<Integer> ratio) {
    if (ratio.size() != parts.size()) {
      return true;
    }
    List<Integer> sizes = parts.stream().sorted().toList();
    List<Integer> shares = ratio.stream().sorted().toList();
    int all = sizes.stream().mapToInt(Integer::intValue).sum();
    int whole = shares.stream().mapToInt(Integer::intValue).sum();
    for (int i = 0; i < sizes.size(); i++) {
      if (Math.abs((double) all * shares.get(i) / whole - sizes.get(i)) > 1) {
        return false;
      }
    }
    return true;
  }

  /** One size for every arm. */
  private boolean perArm(
      DocumentReading document,
      Sentence sentence,
      int total,
      OptionalInt arms,
      List<Integer> ratio,
      Report report) {
    boolean planned =
        Search.any(words.of("allocation"), sentence.text())
            && !Search.any(words.of("evaluable"), sentence.text());
    boolean equal = planned && ratio.stream().distinct().count() <= 1;
    Optional<Search.Match> match = Search.first(words.of("per-arm"), sentence.text());
    OptionalInt size = match.map(found -> numerals.whole(found.n())).orElse(OptionalInt.empty());
    Optional<Side> left = side(document, "population/planned_n_total");
    if (arms.isEmpty() || !equal || size.isEmpty() || left.isEmpty()) {
      return false;
    }
    int sum = size.getAsInt() * arms.getAsInt();
    if (Math.abs(sum - total) < arms.getAsInt()) {
      return false;
    }
    String text = arms.getAsInt() + " × " + size.getAsInt() + " = " + sum;
    report.add("size.arms", "sum", left.get(), Side.of(document, sentence, text), total());
    return true;
  }

  private static Names total() {
    return new Names("planned number of participants", "планируемое число участников");
  }

  private static Optional<Fact> sure(DocumentReading document, String key) {
    return document
        .fact(key)
        .filter(fact -> fact.confidence().map(found -> found.value() >= SURE).orElse(true));
  }

  private static OptionalInt whole(DocumentReading document, String key) {
    return sure(document, key)
        .map(Fact::value)
        .map(stated -> stated.value())
        .filter(FactValue.Numeric.class::isInstance)
        .map(value -> OptionalInt.of(((FactValue.Numeric) value).number().intValue()))
        .orElse(OptionalInt.empty());
  }

  private static List<Integer> ratio(DocumentReading document) {
    return sure(document, "study/design.randomization_ratio")
        .map(fact -> fact.value().value())
        .filter(FactValue.Text.class::isInstance)
        .map(value -> ((FactValue.Text) value).text())
        .filter(text -> text.matches("\\d{1,2}(:\\d{1,2})+"))
        .map(text -> Arrays.stream(text.split(":")).map(Integer::valueOf).toList())
        .orElse(List.of());
  }

  private static Optional<Side> side(DocumentReading document, String key) {
    return sure(document, key)
        .flatMap(
            fact ->
                Report.side(
                    document,
                    fact.meta().quotes(),
                    ValueMeasure.shown(fact.value()),
                    Optional.of(fact.id())));
  }
}
