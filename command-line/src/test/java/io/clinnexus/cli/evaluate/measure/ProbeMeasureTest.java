package io.clinnexus.cli.evaluate.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.cli.evaluate.measure.ProbeMeasure.Passage;
import io.clinnexus.cli.evaluate.measure.ProbeMeasure.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ProbeMeasureTest {

  private static final HeadingText POPULATION = heading("5", "Trial Population");
  private static final HeadingText INCLUSION = heading("5.2", "Inclusion Criteria");
  private static final HeadingText EXCLUSION = heading("5.3", "Exclusion Criteria");
  private static final HeadingText OVERVIEW = heading("1.1", "Overview");
  private static final HeadingText OTHER_OVERVIEW = heading("9.1", "Overview");
  private static final List<HeadingText> ALL =
      List.of(OVERVIEW, POPULATION, INCLUSION, EXCLUSION, OTHER_OVERVIEW);
  private static final Question AGE =
      new Question("p01", List.of(INCLUSION), Optional.of("at least 50 years of age"));

  @Test
  void the_section_the_path_and_the_words_are_ranked_apart() {
    ProbeMeasure measure =
        ProbeMeasure.of(
            new Question("p", List.of(POPULATION), Optional.of("at least 50 years of age")),
            List.of(
                passage("nothing", OVERVIEW),
                passage("Females  at least\n50 years of age.", EXCLUSION),
                passage("nothing", POPULATION, INCLUSION),
                passage("nothing", POPULATION)),
            ALL);

    assertThat(measure).isEqualTo(new ProbeMeasure("p", 4, 3, 2));
    assertThat(measure.any()).isEqualTo(2);
  }

  @Test
  void a_wrong_section_without_the_words_is_no_answer() {
    ProbeMeasure measure =
        ProbeMeasure.of(AGE, List.of(passage("at least 18 years", POPULATION, EXCLUSION)), ALL);

    assertThat(measure).isEqualTo(new ProbeMeasure("p01", 0, 0, 0));
    assertThat(measure.any()).isZero();
  }

  @Test
  void another_section_with_the_same_answer_counts() {
    Question question = new Question("p", List.of(EXCLUSION, INCLUSION), Optional.empty());

    ProbeMeasure measure =
        ProbeMeasure.of(question, List.of(passage("", POPULATION, INCLUSION)), ALL);

    assertThat(measure).isEqualTo(new ProbeMeasure("p", 1, 1, 0));
  }

  @Test
  void of_two_sections_with_one_name_only_that_with_the_number_answers() {
    Question question = new Question("p", List.of(OVERVIEW), Optional.empty());

    assertThat(ProbeMeasure.of(question, List.of(passage("", OTHER_OVERVIEW)), ALL).any()).isZero();
    assertThat(ProbeMeasure.of(question, List.of(passage("", OVERVIEW)), ALL).any()).isEqualTo(1);
    HeadingText misnumbered = heading("7", "INCLUSION CRITERIA");
    assertThat(ProbeMeasure.of(AGE, List.of(passage("", misnumbered)), ALL).any()).isEqualTo(1);
  }

  @Test
  void what_stands_below_the_tenth_place_is_not_found() {
    List<Passage> eleven = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      eleven.add(passage("nothing", EXCLUSION));
    }
    eleven.add(passage("at least 50 years of age", INCLUSION));

    assertThat(ProbeMeasure.of(AGE, eleven, ALL).any()).isZero();
  }

  @Test
  void ranks_add_up_to_shares_and_a_mean() {
    List<ProbeMeasure> probes =
        List.of(
            new ProbeMeasure("a", 1, 1, 0),
            new ProbeMeasure("b", 0, 4, 0),
            new ProbeMeasure("c", 0, 0, 0));

    assertThat(ProbeMeasure.within(probes, 1, ProbeMeasure::any)).isEqualTo(1);
    assertThat(ProbeMeasure.within(probes, 3, ProbeMeasure::any)).isEqualTo(1);
    assertThat(ProbeMeasure.within(probes, 5, ProbeMeasure::any)).isEqualTo(2);
    assertThat(ProbeMeasure.within(probes, 10, ProbeMeasure::section)).isEqualTo(1);
    assertThat(ProbeMeasure.meanReciprocalRank(probes, ProbeMeasure::any)).hasValue((1 + 0.25) / 3);
    assertThat(ProbeMeasure.meanReciprocalRank(List.of(), ProbeMeasure::any)).isEmpty();
  }

  private static Passage passage(String text, HeadingText... headings) {
    return new Passage(List.of(headings), text);
  }

  private static HeadingText heading(String number, String text) {
    return new HeadingText(Optional.of(number), text, OptionalInt.of(1));
  }
}
