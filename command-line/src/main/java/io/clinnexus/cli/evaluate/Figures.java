package io.clinnexus.cli.evaluate;

import io.clinnexus.cli.display.TextWrap;
import io.clinnexus.cli.evaluate.Evaluation.ZoneMeasure;
import io.clinnexus.cli.evaluate.measure.ProbeMeasure;
import io.clinnexus.cli.evaluate.measure.Tally;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.ToIntFunction;

/** Figures in words; what was not measured is a dash, never a zero. */
final class Figures {

  static final String SEPARATOR = TextWrap.KEEP + "· ";

  static final String NOTHING = "-";
  private static final long BYTES_PER_MB = 1024 * 1024;

  private Figures() {}

  /** Precision, recall and F1. */
  static String tally(Optional<Tally> tally) {
    if (tally.isEmpty() || tally.get().equals(Tally.NOTHING)) {
      return NOTHING;
    }
    Tally counts = tally.get();
    return String.format(
            Locale.ROOT,
            "P %s R %s F1 %s (%d of %d, %d found)",
            share(counts.precision()),
            share(counts.recall()),
            share(counts.f1()),
            counts.matched(),
            counts.expected(),
            counts.found())
        .replace(" ", TextWrap.KEEP);
  }

  /** How many of how many. */
  static String share(Optional<Tally> tally) {
    return tally
        .map(counts -> counts.matched() + TextWrap.KEEP + "of" + TextWrap.KEEP + counts.expected())
        .orElse(NOTHING);
  }

  private static String share(OptionalDouble share) {
    return share.isPresent() ? String.format(Locale.ROOT, "%.3f", share.getAsDouble()) : NOTHING;
  }

  static String count(OptionalLong count) {
    return count.isPresent() ? String.format(Locale.ROOT, "%,d", count.getAsLong()) : NOTHING;
  }

  static String count(Optional<Integer> count) {
    return count.map(String::valueOf).orElse(NOTHING);
  }

  static String zones(Optional<ZoneMeasure> zones) {
    return zones
        .map(
            each ->
                String.format(
                    Locale.ROOT,
                    "%d of %d sections of probes have one%s",
                    each.known(),
                    each.sections(),
                    each.judged() == 0
                        ? ""
                        : SEPARATOR + each.right() + " of " + each.judged() + " right"))
        .orElse(NOTHING);
  }

  /** How many answers are among the first, and their mean reciprocal rank. */
  static String ranks(List<ProbeMeasure> probes, ToIntFunction<ProbeMeasure> rank) {
    if (probes.isEmpty()) {
      return NOTHING;
    }
    return String.format(
            Locale.ROOT,
            "top 1/3/5/10: %d/%d/%d/%d of %d, MRR %.3f",
            ProbeMeasure.within(probes, 1, rank),
            ProbeMeasure.within(probes, 3, rank),
            ProbeMeasure.within(probes, 5, rank),
            ProbeMeasure.within(probes, 10, rank),
            probes.size(),
            ProbeMeasure.meanReciprocalRank(probes, rank).orElse(0.0))
        .replace(" ", TextWrap.KEEP);
  }

  static String seconds(OptionalLong millis) {
    return millis.isPresent()
        ? String.format(Locale.ROOT, "%.2f s", millis.getAsLong() / 1000.0)
        : NOTHING;
  }

  static String megabytes(OptionalLong bytes) {
    return bytes.isPresent()
        ? String.format(
            Locale.ROOT, "%,d MB at the peak of the worker", bytes.getAsLong() / BYTES_PER_MB)
        : "not measured";
  }
}
