package io.clinnexus.domain.anchors.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HeadingReaderTest {

  private final HeadingReader reader =
      new HeadingReader(
          new PlainStems(),
          new HeadingVocabulary(
              "1",
              Set.of("study"),
              Map.of("patients", "participants"),
              Set.of("appendix"),
              Set.of("scale")));

  @Test
  void light_words_and_numbers_do_not_count_and_synonyms_are_one() {
    assertThat(reader.stems("5.1 Study Patients")).containsExactly("participant");
    assertThat(reader.stems("Study")).containsExactly("study");
  }

  @Test
  void a_title_is_read_whole_without_parentheses_and_on_either_side_of_a_slash() {
    assertThat(reader.title("Flow chart (SoA)").readings())
        .containsExactly(List.of("flow", "chart", "soa"), List.of("flow", "chart"));
    assertThat(reader.title("Цели / Objectives").readings())
        .containsExactly(List.of("цели", "objective"), List.of("цели"), List.of("objective"));
  }

  @Test
  void an_appendix_is_read_without_its_label() {
    HeadingTitle title = reader.title("Appendix 3: Pain scale");

    assertThat(title.label()).isEqualTo(Optional.of("appendix"));
    assertThat(title.stems()).containsExactly("pain", "scale");
    assertThat(title.instrument()).isTrue();
    assertThat(reader.title("Appendix 2").stems()).isEmpty();
  }

  @Test
  void a_title_of_any_length_is_read() {
    assertThat(reader.title("word ".repeat(5_000)).stems()).hasSize(40);
    assertThat(reader.title("").stems()).isEmpty();
    assertThat(reader.title("((((").stems()).isEmpty();
  }
}
