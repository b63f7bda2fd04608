package io.clinnexus.cli.evaluate.truth;

import io.clinnexus.cli.evaluate.measure.ExpectedSchedule;
import io.clinnexus.cli.evaluate.measure.FactMeasure;
import io.clinnexus.cli.evaluate.measure.HeadingText;
import io.clinnexus.cli.evaluate.measure.ProbeMeasure;
import java.util.List;
import java.util.Optional;

/**
 * What people say of one document. A part that is absent was not judged by them.
 *
 * @param file the name of the document, in the folder of the truth file
 * @param sha256 of the very bytes it holds for; empty when it does not tell
 * @param documentType as the API writes it
 * @param notStated sentences on what the document does not state
 */
public record TruthFile(
    String file,
    String sha256,
    String documentType,
    Optional<List<HeadingText>> headings,
    Optional<List<FactMeasure.Expected>> facts,
    List<String> notStated,
    Optional<ExpectedSchedules> schedules,
    List<Probe> probes) {

  /**
   * The schedules of activities.
   *
   * @param readable whether the document has one that can be read, as opposed to none or a picture
   * @param tables the schedules as far as they are told; may be empty although there are some
   */
  public record ExpectedSchedules(boolean readable, List<ExpectedSchedule> tables) {

    public ExpectedSchedules {
      tables = List.copyOf(tables);
    }
  }

  /** A question with the text to search for, and the zone its section should be in. */
  public record Probe(
      String text, HeadingText expected, Optional<String> zone, ProbeMeasure.Question question) {}

  public TruthFile {
    headings = headings.map(List::copyOf);
    facts = facts.map(List::copyOf);
    notStated = List.copyOf(notStated);
    probes = List.copyOf(probes);
  }
}
