package io.clinnexus.cli.evaluate;

import io.clinnexus.cli.evaluate.Evaluation.ZoneMeasure;
import io.clinnexus.cli.evaluate.measure.FactMeasure;
import io.clinnexus.cli.evaluate.measure.FactMeasure.Verdict;
import io.clinnexus.cli.evaluate.measure.HeadingMeasure;
import io.clinnexus.cli.evaluate.measure.ProbeMeasure;
import io.clinnexus.cli.evaluate.measure.ScheduleMeasure;
import io.clinnexus.cli.evaluate.measure.Tally;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** What was measured of several documents together; a part that none of them has is absent. */
record Totals(List<Evaluation> all) {

  Totals {
    all = List.copyOf(all);
  }

  private <T> List<T> each(Function<Evaluation.Measures, Optional<T>> part) {
    return all.stream().map(one -> part.apply(one.measures())).flatMap(Optional::stream).toList();
  }

  private <T> Optional<Tally> sum(
      Function<Evaluation.Measures, Optional<T>> part, Function<T, Optional<Tally>> tally) {
    return each(part).stream().map(tally).flatMap(Optional::stream).reduce(Tally::plus);
  }

  Optional<Tally> headings(Function<HeadingMeasure, Tally> tally) {
    return sum(Evaluation.Measures::headings, one -> Optional.of(tally.apply(one)));
  }

  Optional<Tally> schedules(Function<ScheduleMeasure, Optional<Tally>> tally) {
    return sum(Evaluation.Measures::schedules, tally);
  }

  Optional<Tally> silver(Function<ScheduleMeasure, Optional<Tally>> tally) {
    return sum(Evaluation.Measures::silver, tally);
  }

  /** Documents whose schedules were found exactly when there are readable ones. */
  Optional<Tally> presence() {
    List<Boolean> judged = each(Evaluation.Measures::presence);
    int right = (int) judged.stream().filter(each -> each).count();
    return judged.isEmpty()
        ? Optional.empty()
        : Optional.of(new Tally(right, judged.size(), judged.size()));
  }

  Optional<ZoneMeasure> zones() {
    return each(Evaluation.Measures::zones).stream().reduce(ZoneMeasure::plus);
  }

  Optional<Integer> facts(Verdict verdict) {
    return each(Evaluation.Measures::facts).stream()
        .map(one -> one.count(verdict))
        .reduce(Integer::sum);
  }

  Optional<Integer> invented() {
    return each(Evaluation.Measures::facts).stream()
        .map(FactMeasure::invented)
        .map(List::size)
        .reduce(Integer::sum);
  }

  List<ProbeMeasure> probes() {
    return all.stream().flatMap(one -> one.measures().probes().stream()).toList();
  }

  /** Absent as soon as one document was not measured: a part of it proves nothing. */
  OptionalLong unaccounted() {
    return all.stream().allMatch(one -> one.unaccounted().isPresent())
        ? OptionalLong.of(all.stream().mapToLong(one -> one.unaccounted().getAsLong()).sum())
        : OptionalLong.empty();
  }

  OptionalLong wallMillis() {
    return all.stream().flatMapToLong(one -> one.wallMillis().stream()).reduce(Long::sum);
  }

  OptionalLong peakMemory() {
    return all.stream().flatMapToLong(one -> one.peakMemory().stream()).max();
  }
}
