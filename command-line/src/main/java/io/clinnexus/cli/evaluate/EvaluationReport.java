package io.clinnexus.cli.evaluate;

import io.clinnexus.cli.display.Counts;
import io.clinnexus.cli.display.Screen;
import io.clinnexus.cli.display.TextWrap;
import io.clinnexus.cli.evaluate.measure.FactMeasure;
import io.clinnexus.cli.evaluate.measure.FactMeasure.Verdict;
import io.clinnexus.cli.evaluate.measure.HeadingMeasure;
import io.clinnexus.cli.evaluate.measure.ProbeMeasure;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Prints what was measured for people: a block per document, and all of them together. */
final class EvaluationReport {

  private static final String INDENT = "  ";
  private static final int LABEL = 13;
  private static final int MOST_LINES = 12;

  private final Screen screen;
  private final boolean details;

  EvaluationReport(Screen screen, boolean details) {
    this.screen = screen;
    this.details = details;
  }

  void print(List<Evaluation> all, List<VersionsEvaluation> versions) {
    all.forEach(this::print);
    versions.forEach(this::print);
    Totals totals = new Totals(all);
    long measured = all.stream().filter(Evaluation::measured).count();
    screen.out().printf("%nTotal of %d documents, %d measured%n", all.size(), measured);
    printMeasures(totals);
    screen.out().println();
    Overview.lines(all).forEach(screen.out()::println);
  }

  private void print(Evaluation one) {
    screen
        .out()
        .printf(
            "%n%s   %s%n",
            one.document().getFileName(),
            one.ingested().map(result -> result.status()).orElse("not ingested"));
    one.error()
        .ifPresent(problem -> line("reason", problem.message() + " (" + problem.code() + ")"));
    if (!one.sameBytes().orElse(true)) {
      line("beware", "the truth was made for other bytes (sha256 differs)");
    }
    if (one.measured()) {
      printMeasures(new Totals(List.of(one)));
      JsonNode steps = one.run().path("steps_ms");
      line("steps", Counts.inOrder(steps, TextWrap.KEEP + "ms"));
      one.measures().headings().filter(each -> details).ifPresent(this::names);
      one.measures().facts().ifPresent(this::wrong);
    }
  }

  private void print(VersionsEvaluation one) {
    screen.out().printf("%n%s   versions%n", one.truth().getFileName());
    one.error()
        .ifPresent(problem -> line("reason", problem.message() + " (" + problem.code() + ")"));
    one.measure()
        .ifPresent(
            measure -> {
              line("comparison", one.verdict().orElse(""));
              line(
                  "changes",
                  "%d of %d listed found · %d reported · %d that nobody listed"
                      .formatted(
                          measure.found().size(),
                          measure.found().size() + measure.missing().size(),
                          measure.reported(),
                          measure.unlisted().size()));
              measure.missing().forEach(each -> line("missing", each.words()));
              measure.unlisted().forEach(each -> line("not listed", each.words()));
            });
  }

  private void printMeasures(Totals totals) {
    line("characters", Figures.count(totals.unaccounted()) + " unaccounted");
    line("headings", "text " + Figures.tally(totals.headings(HeadingMeasure::text)));
    line("", "number " + Figures.tally(totals.headings(HeadingMeasure::number)));
    line("", "level " + Figures.tally(totals.headings(HeadingMeasure::level)));
    line("zones", Figures.zones(totals.zones()));
    line("schedule", "there, or rightly not there " + Figures.share(totals.presence()));
    for (SchedulePart part : SchedulePart.values()) {
      line("", part.label() + " " + Figures.tally(totals.schedules(part::of)));
    }
    if (totals.silver(SchedulePart.VISITS::of).isPresent()) {
      line("silver", "schedules that a program extracted");
      for (SchedulePart part : SchedulePart.values()) {
        line("", part.label() + " " + Figures.tally(totals.silver(part::of)));
      }
    }
    line("facts", facts(totals));
    List<ProbeMeasure> probes = totals.probes();
    line("probes", Figures.ranks(probes, ProbeMeasure::any));
    if (!probes.isEmpty()) {
      line("", "own section " + Figures.ranks(probes, ProbeMeasure::section));
      line("", "or one above " + Figures.ranks(probes, ProbeMeasure::path));
      line("", "words of the answer " + Figures.ranks(probes, ProbeMeasure::quote));
    }
    line("time", Figures.seconds(totals.wallMillis()) + " from upload to published");
    line("memory", Figures.megabytes(totals.peakMemory()));
  }

  private static String facts(Totals totals) {
    List<String> counts = new ArrayList<>();
    for (Verdict verdict : Verdict.values()) {
      String name = verdict.name().toLowerCase(Locale.ROOT).replace('_', ' ');
      counts.add(Figures.count(totals.facts(verdict)) + TextWrap.KEEP + name);
    }
    counts.add(Figures.count(totals.invented()) + TextWrap.KEEP + "invented");
    return String.join(Figures.SEPARATOR, counts);
  }

  private void names(HeadingMeasure headings) {
    headings.missing().forEach(text -> line("missing", text));
    headings.invented().forEach(text -> line("invented", text));
  }

  private void wrong(FactMeasure facts) {
    for (FactMeasure.Outcome outcome : facts.outcomes()) {
      String name = outcome.expected().name();
      String expected = String.join("; ", outcome.expected().values());
      switch (outcome.verdict()) {
        case WRONG ->
            line(
                "wrong",
                name
                    + ": expected "
                    + expected
                    + ", found "
                    + outcome.found().map(found -> found.value().shown()).orElse("")
                    + (outcome.amongAlternatives() ? " (right among the alternatives)" : ""));
        case MISSING -> line("missing", name + ": expected " + expected);
        case NOT_COMPARED -> line("not compared", name);
        case RIGHT -> {}
      }
    }
    for (FactMeasure.Invention invention : facts.invented()) {
      line("invented", invention.name() + ": found " + invention.found().value().shown());
    }
  }

  private void line(String label, String text) {
    String first = INDENT + TextWrap.fit(label, LABEL);
    int width = screen.width() - LABEL - INDENT.length();
    for (String part : TextWrap.wrap(text, width, MOST_LINES)) {
      screen.out().println(first + part);
      first = " ".repeat(LABEL + INDENT.length());
    }
  }
}
