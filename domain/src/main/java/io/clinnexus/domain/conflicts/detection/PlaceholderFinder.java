package io.clinnexus.domain.conflicts.detection;

import io.clinnexus.domain.conflicts.detection.Report.Names;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds what was left to be filled in. */
final class PlaceholderFinder implements Detector {

  private final ConflictWords words;

  PlaceholderFinder(ConflictWords words) {
    this.words = words;
  }

  @Override
  public void detect(StudyReading study, Report report) {
    for (DocumentReading document : study.documents()) {
      Map<String, Integer> seen = new HashMap<>();
      for (Sentence sentence : document.sentences()) {
        if (sentence.part() == Part.SCHEDULE) {
          continue;
        }
        Optional<Search.Match> found = Search.first(words.of("placeholder"), sentence.text());
        if (found.isPresent()) {
          String mark = found.get().whole().strip();
          String subject =
              mark.toLowerCase(Locale.ROOT) + " " + sentence.anchor().sectionPath().format();
          int number = seen.merge(subject, 1, Integer::sum);
          report.add(
              "text.placeholder",
              subject + " " + number,
              Side.of(document, sentence, sentence.text()),
              Names.of(mark));
        }
      }
    }
  }
}
