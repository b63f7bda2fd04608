package io.clinnexus.persistence.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clinnexus.domain.facts.DurationUnit;
import io.clinnexus.domain.facts.FactMeta;
import io.clinnexus.domain.facts.FactStatus;
import io.clinnexus.domain.facts.FactValue;
import io.clinnexus.domain.facts.StatedValue;
import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.InvalidValue;
import io.clinnexus.domain.shared.OpaqueJson;
import io.clinnexus.domain.shared.StoredValueUnreadable;
import io.clinnexus.persistence.types.Jsonb;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON of facts as the Python application wrote it, and as nobody should have. */
class FactJsonTest {

  static Stream<Arguments> older() {
    return Stream.of(
        Arguments.of("{}", new FactValue.Missing()),
        Arguments.of("{\"value\": null}", new FactValue.Missing()),
        Arguments.of("{\"value\": \"open-label\"}", new FactValue.Text("open-label")),
        Arguments.of("{\"value\": true}", new FactValue.Flag(true)),
        Arguments.of("{\"value\": 64}", new FactValue.Numeric(new BigDecimal("64"))),
        Arguments.of("{\"value\": 0.05}", new FactValue.Numeric(new BigDecimal("0.05"))),
        Arguments.of("{\"value\": [\"2:1\", \"1:1\"]}", new FactValue.Texts(List.of("2:1", "1:1"))),
        Arguments.of(
            "{\"value\": {\"value\": 12, \"unit\": \"week\"}}",
            new FactValue.Duration(12, DurationUnit.WEEK)),
        Arguments.of(
            "{\"value\": {\"min\": 18, \"max\": 45}}",
            new FactValue.Range(new BigDecimal("18"), new BigDecimal("45"))),
        Arguments.of(
            "{\"value\": {\"min\": 18, \"max\": null}}",
            new FactValue.Open(new OpaqueJson("{\"min\":18,\"max\":null}"))),
        Arguments.of(
            "{\"value\": {\"value\": 1.5, \"unit\": \"week\"}}",
            new FactValue.Open(new OpaqueJson("{\"value\":1.5,\"unit\":\"week\"}"))),
        Arguments.of("{\"value\": [1, 2]}", new FactValue.Open(new OpaqueJson("[1,2]"))),
        Arguments.of(
            "{\"visits\": [{\"visit_id\": \"V1\", \"label\": \"Screening\", \"day\": null,"
                + " \"anchor_id\": null}]}",
            new FactValue.Visits(
                List.of(
                    new FactValue.Visit(
                        "V1", "Screening", Optional.empty(), Optional.empty(), Map.of())))));
  }

  @ParameterizedTest
  @MethodSource("older")
  void a_value_is_told_by_its_json(String json, FactValue expected) {
    StatedValue read = FactValueJson.read(new Jsonb(json));

    assertThat(read).isEqualTo(StatedValue.of(expected));
    assertThat(FactValueJson.read(FactValueJson.write(read))).isEqualTo(read);
  }

  @Test
  void the_envelope_and_unknown_keys_survive() {
    StatedValue read =
        FactValueJson.read(
            new Jsonb(
                "{\"value\": 5, \"unit\": \"mg\", \"raw\": \"5 мг\", \"all_ratios\": [\"1:1\"],"
                    + " \"needs_review\": true, \"ucum\": {\"code\": 1.10}}"));

    assertThat(read)
        .isEqualTo(
            new StatedValue(
                new FactValue.Numeric(new BigDecimal("5")),
                Optional.of("mg"),
                Optional.of("5 мг"),
                List.of("1:1"),
                true,
                Map.of("ucum", new OpaqueJson("{\"code\":1.10}"))));
    assertThat(FactValueJson.read(FactValueJson.write(read))).isEqualTo(read);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "1",
        "{\"unit\": 5}",
        "{\"needs_review\": \"yes\"}",
        "{\"visits\": {}}",
        "{\"visits\": [{\"label\": \"no id\"}]}",
        "{\"matrix\": [{\"visit_id\": \"V1\", \"proc_id\": \"P1\", \"value\": \"X\","
            + " \"anchor_id\": \"not an anchor\"}]}"
      })
  void a_foreign_shape_is_refused_by_name(String json) {
    assertThatThrownBy(() -> FactValueJson.read(new Jsonb(json)))
        .isInstanceOf(StoredValueUnreadable.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1E+999999999", "1E-999999999", "-1E+101", "1E-101"})
  void a_number_of_endless_digits_is_refused(String number) {
    assertThatThrownBy(() -> new FactValue.Numeric(new BigDecimal(number)))
        .isInstanceOf(InvalidValue.class);
    assertThatThrownBy(() -> FactValueJson.read(new Jsonb("{\"value\": " + number + "}")))
        .isInstanceOf(DomainException.class);
  }

  @Test
  void text_that_cannot_be_stored_is_refused() {
    assertThatThrownBy(() -> new FactValue.Text("a\0b")).isInstanceOf(InvalidValue.class);
    assertThatThrownBy(
            () ->
                FactValueJson.write(
                    new StatedValue(
                        new FactValue.Missing(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        false,
                        Map.of("k", new OpaqueJson("\"\\u0000\"")))))
        .isInstanceOf(InvalidValue.class);
  }

  @Test
  void meta_of_the_original_is_readable_and_nothing_to_say_is_no_column() {
    FactMeta meta =
        FactMetaJson.read(
            new Jsonb(
                "{\"source_zone\": \"design\", \"count\": 2, \"alternatives\": [{\"value\":"
                    + " {\"value\": 8}, \"confidence\": 0.7, \"raw_value\": null}],"
                    + " \"value_normalization\": {\"status\": \"extracted\", \"match\": false,"
                    + " \"llm_value\": null, \"llm_confidence\": 0}}"));

    assertThat(meta.alternatives().get(0).value())
        .isEqualTo(StatedValue.of(new FactValue.Numeric(new BigDecimal("8"))));
    assertThat(meta.valueNormalization().orElseThrow().status()).isEqualTo(FactStatus.EXTRACTED);
    assertThat(FactMetaJson.read(FactMetaJson.write(meta))).isEqualTo(meta);
    assertThat(FactMetaJson.write(FactMeta.NONE)).isNull();
    assertThat(FactMetaJson.read(null)).isEqualTo(FactMeta.NONE);
    assertThatThrownBy(() -> FactMetaJson.read(new Jsonb("{\"source_zone\": \"nowhere\"}")))
        .isInstanceOf(StoredValueUnreadable.class);
  }
}
