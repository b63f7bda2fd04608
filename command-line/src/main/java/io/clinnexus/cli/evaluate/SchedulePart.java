package io.clinnexus.cli.evaluate;

import io.clinnexus.cli.evaluate.measure.ScheduleMeasure;
import io.clinnexus.cli.evaluate.measure.Tally;
import java.util.Locale;
import java.util.Optional;

/** What is counted in schedules of activities. */
enum SchedulePart {
  VISITS {
    @Override
    Optional<Tally> of(ScheduleMeasure measure) {
      return Optional.of(measure.visits());
    }
  },
  ACTIVITIES {
    @Override
    Optional<Tally> of(ScheduleMeasure measure) {
      return Optional.of(measure.activities());
    }
  },
  MARKS {
    @Override
    Optional<Tally> of(ScheduleMeasure measure) {
      return measure.marks();
    }
  },
  FOOTNOTES {
    @Override
    Optional<Tally> of(ScheduleMeasure measure) {
      return Optional.of(measure.footnotes());
    }
  };

  abstract Optional<Tally> of(ScheduleMeasure measure);

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
