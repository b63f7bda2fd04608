package io.clinnexus.domain.zones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clinnexus.domain.shared.InvalidValue;
import io.clinnexus.domain.studies.DocumentType;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZoneValuesTest {

  @ParameterizedTest
  @ValueSource(strings = {"0", "0.5", "0.50", "1.00", "1", "1E-2", "0E+9", "0E-999999999"})
  void a_weight_is_0_to_1_with_two_digits(String weight) {
    assertThat(CrosswalkWeight.of(weight).value()).hasScaleOf(2);
    assertThat(CrosswalkWeight.of(weight).value())
        .isEqualByComparingTo(new BigDecimal(weight.startsWith("0E") ? "0" : weight));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0.01", "1.01", "0.005", "1E+999999999", "1E-999999999"})
  void any_other_weight_is_refused(String weight) {
    assertThatThrownBy(() -> CrosswalkWeight.of(weight)).isInstanceOf(InvalidValue.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a\0b", "\uD83D"})
  void a_zone_key_has_characters_that_can_be_stored(String key) {
    assertThatThrownBy(() -> new ZoneKey(key)).isInstanceOf(InvalidValue.class);
  }

  @Test
  void a_set_names_each_zone_once() {
    AllowedZone zone = new AllowedZone(ZoneKey.of(SourceZone.ETHICS), true);

    assertThatThrownBy(() -> new ZoneSet(DocumentType.CSR, List.of(zone, zone)))
        .isInstanceOf(InvalidValue.class);
  }
}
