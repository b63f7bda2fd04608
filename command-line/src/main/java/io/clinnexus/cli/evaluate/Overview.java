package io.clinnexus.cli.evaluate;

import io.clinnexus.cli.display.TextWrap;
import io.clinnexus.cli.evaluate.measure.FactMeasure.Verdict;
import io.clinnexus.cli.evaluate.measure.HeadingMeasure;
import io.clinnexus.cli.evaluate.measure.ProbeMeasure;
import io.clinnexus.cli.evaluate.measure.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One line per document and one for all; F1 where nothing else is said. */
final class Overview {

  private static final int NAME = 30;
  private static final String FORM = "%s %8s %6s %7s %6s %13s %6s %5s %8s";
  private static final String SILVER = "~";

  private Overview() {}

  static List<String> lines(List<Evaluation> all) {
    List<String> lines = new ArrayList<>();
    lines.add(
        String.format(
            FORM,
            TextWrap.fit("", NAME),
            "headings",
            "visits",
            "activ.",
            "marks",
            "facts r/w/m/i",
            "top 5",
            "MRR",
            "time"));
    for (Evaluation one : all) {
      String name = one.document().getFileName().toString();
      lines.add(
          one.error()
              .map(problem -> TextWrap.fit(name, NAME) + " " + problem.code())
              .orElseGet(() -> line(name, new Totals(List.of(one)))));
    }
    lines.add(line("total", new Totals(all)));
    return lines;
  }

  private static String line(String name, Totals totals) {
    List<ProbeMeasure> probes = totals.probes();
    return String.format(
        FORM,
        TextWrap.fit(name, NAME),
        f1(totals.headings(HeadingMeasure::text)),
        schedule(totals, SchedulePart.VISITS),
        schedule(totals, SchedulePart.ACTIVITIES),
        schedule(totals, SchedulePart.MARKS),
        String.join(
            "/",
            Figures.count(totals.facts(Verdict.RIGHT)),
            Figures.count(totals.facts(Verdict.WRONG)),
            Figures.count(totals.facts(Verdict.MISSING)),
            Figures.count(totals.invented())),
        probes.isEmpty()
            ? Figures.NOTHING
            : ProbeMeasure.within(probes, 5, ProbeMeasure::any) + "/" + probes.size(),
        ProbeMeasure.meanReciprocalRank(probes, ProbeMeasure::any)
            .map(mean -> String.format(Locale.ROOT, "%.2f", mean))
            .orElse(Figures.NOTHING),
        Figures.seconds(totals.wallMillis()));
  }

  /** What people say counts; what a program says is marked, and only where people say nothing. */
  private static String schedule(Totals totals, SchedulePart part) {
    Optional<Tally> gold = totals.schedules(part::of);
    return gold.isPresent() || totals.silver(part::of).isEmpty()
        ? f1(gold)
        : SILVER + f1(totals.silver(part::of));
  }

  private static String f1(Optional<Tally> tally) {
    return tally
        .filter(counts -> counts.f1().isPresent())
        .map(counts -> String.format(Locale.ROOT, "%.3f", counts.f1().getAsDouble()))
        .orElse(Figures.NOTHING);
  }
}
