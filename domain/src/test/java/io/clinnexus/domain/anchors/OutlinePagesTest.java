package io.clinnexus.domain.anchors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Headings in the forms in which documents print them; the file beside this class lists them. */
class OutlinePagesTest {

  static Stream<OutlinePage> pages() {
    return OutlinePage.read("outlines.txt");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void headings_are_found_with_number_and_level(OutlinePage page) {
    assertThat(page.found()).isEqualTo(page.expected());
  }
}
