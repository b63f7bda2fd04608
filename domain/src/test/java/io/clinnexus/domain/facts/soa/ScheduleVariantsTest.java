package io.clinnexus.domain.facts.soa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Schedules in the layouts that sponsors use, and tables that only look like schedules. The files
 * beside this class hold one page and what must be read from it after the other.
 */
class ScheduleVariantsTest {

  static Stream<ScheduleVariant> english() {
    return ScheduleVariant.read("schedules-en.txt");
  }

  static Stream<ScheduleVariant> russian() {
    return ScheduleVariant.read("schedules-ru.txt");
  }

  static Stream<ScheduleVariant> others() {
    return ScheduleVariant.read("no-schedules.txt");
  }

  @ParameterizedTest
  @MethodSource({"english", "russian"})
  void a_schedule_is_read_whatever_its_layout(ScheduleVariant variant) {
    assertThat(variant.found()).isEqualTo(variant.expected());
  }

  @ParameterizedTest
  @MethodSource("others")
  void other_tables_are_refused(ScheduleVariant variant) {
    assertThat(variant.found()).isEqualTo(variant.expected());
  }
}
