package io.clinnexus.domain.conflicts.detection;

import io.clinnexus.domain.conflicts.detection.Report.Names;
import io.clinnexus.domain.facts.Fact;
import io.clinnexus.domain.facts.FactValue;
import io.clinnexus.domain.studies.DocumentType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Holds the washout and the sampling of a bioequivalence study against the half-life and the time
 * of the peak. By the rules of the EAEU (Decision 85 of 3 November 2016), as by those of the EMA, a
 * washout usually takes at least 5 half-lives, sampling is dense around the expected peak and the
 * peak must not be the first point; three half-lives or 72 hours cover the curve.
 */
final class BioequivalenceChecker implements Detector {

  private static final double WASHOUT_HALF_LIVES = 5;
  private static final double SAMPLING_HALF_LIVES = 3;
  private static final double LONGEST_SAMPLING = 72;
  private static final double HOURS_OF_DAY = 24;
  private static final int FEWEST_TIMES = 6;
  private static final int FEWEST_AROUND_PEAK = 3;
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)?");

  private final ConflictWords words;

  BioequivalenceChecker(ConflictWords words) {
    this.words = words;
  }

  private record Hours(Sentence sentence, double longest, String text) {}

  private record Sampling(Sentence sentence, List<Double> times, String text) {}

  @Override
  public void detect(StudyReading study, Report report) {
    for (DocumentReading document : study.documents()) {
      boolean bioequivalence =
          document.type() == DocumentType.PROTOCOL
              && document.sentences().stream()
                  .filter(sentence -> sentence.part().speaks())
                  .anyMatch(sentence -> Search.any(words.of("bioequivalence"), sentence.text()));
      if (bioequivalence) {
        Optional<Hours> halfLife = hours(document, "half-life");
        Optional<Sampling> sampling = sampling(document);
        halfLife.ifPresent(found -> washout(document, found, report));
        if (sampling.isPresent()) {
          halfLife.ifPresent(found -> duration(document, found, sampling.get(), report));
          hours(document, "peak").ifPresent(found -> peak(document, found, sampling.get(), report));
        }
      }
    }
  }

  private static void washout(DocumentReading document, Hours halfLife, Report report) {
    Optional<Fact> fact = document.fact("bioequivalence/washout_period");
    if (fact.isEmpty()
        || !(fact.get().value().value() instanceof FactValue.Duration washout)
        || ValueMeasure.days(washout) * HOURS_OF_DAY >= WASHOUT_HALF_LIVES * halfLife.longest()) {
      return;
    }
    Report.side(
            document,
            fact.get().meta().quotes(),
            ValueMeasure.shown(fact.get().value()),
            Optional.of(fact.get().id()))
        .ifPresent(
            side ->
                report.add(
                    "bioequivalence.washout",
                    "washout",
                    side,
                    Side.of(document, halfLife.sentence(), halfLife.text()),
                    new Names("washout", "отмывочный период")));
  }

  private static void duration(
      DocumentReading document, Hours halfLife, Sampling sampling, Report report) {
    double last = sampling.times().get(sampling.times().size() - 1);
    if (last < LONGEST_SAMPLING && last < SAMPLING_HALF_LIVES * halfLife.longest()) {
      report.add(
          "bioequivalence.sampling-duration",
          "sampling",
          Side.of(document, sampling.sentence(), sampling.text()),
          Side.of(document, halfLife.sentence(), halfLife.text()),
          new Names("sampling", "отбор проб"));
    }
  }

  private static void peak(DocumentReading document, Hours peak, Sampling sampling, Report report) {
    List<Double> after = sampling.times().stream().filter(time -> time > 0).toList();
    long around =
        after.stream()
            .filter(time -> time >= peak.longest() / 2 && time <= peak.longest() * 2)
            .count();
    boolean first = !after.isEmpty() && after.get(0) >= peak.longest();
    if (first || around < FEWEST_AROUND_PEAK) {
      report.add(
          "bioequivalence.sampling-peak",
          "sampling",
          Side.of(document, sampling.sentence(), sampling.text()),
          Side.of(document, peak.sentence(), peak.text()),
          new Names("sampling", "отбор проб"));
    }
  }

  /** The first time of a kind that the document names, in hours. */
  private Optional<Hours> hours(DocumentReading document, String kind) {
    for (Sentence sentence : document.sentences()) {
      if (sentence.part() == Part.ASIDE) {
        continue;
      }
      Optional<Search.Match> found = Search.first(words.of(kind), sentence.text());
      Optional<BigDecimal> amount = found.flatMap(match -> Numerals.decimal(match.n()));
      if (amount.isPresent()) {
        boolean days = Search.any(words.of("day"), found.get().unit());
        double hours = amount.get().doubleValue() * (days ? HOURS_OF_DAY : 1);
        return Optional.of(new Hours(sentence, hours, found.get().whole()));
      }
    }
    return Optional.empty();
  }

  /** The first list of times of sampling, in hours. */
  private Optional<Sampling> sampling(DocumentReading document) {
    for (Sentence sentence : document.told()) {
      for (Search.Match found : Search.every(words.of("sampling-times"), sentence.text())) {
        List<Double> times = new ArrayList<>();
        Matcher number = NUMBER.matcher(found.n());
        while (number.find()) {
          Numerals.decimal(number.group()).ifPresent(time -> times.add(time.doubleValue()));
        }
        boolean rising = true;
        for (int i = 1; i < times.size(); i++) {
          rising &= times.get(i) > times.get(i - 1);
        }
        if (rising && times.size() >= FEWEST_TIMES) {
          return Optional.of(new Sampling(sentence, times, found.n()));
        }
      }
    }
    return Optional.empty();
  }
}
