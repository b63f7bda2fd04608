package io.clinnexus.integrations.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Title pages, synopses and sections as sponsors write them, and pages that speak of other studies.
 * The files beside this class hold one page and what must be read from it after the other.
 */
class FactPagesTest {

  static Stream<FactPage> english() {
    return FactPage.read("pages-en.txt");
  }

  static Stream<FactPage> russian() {
    return FactPage.read("pages-ru.txt");
  }

  @ParameterizedTest
  @MethodSource({"english", "russian"})
  void a_page_states_this_and_no_more(FactPage page) {
    assertThat(page.found()).isEqualTo(page.expected());
  }
}
