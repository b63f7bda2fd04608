package io.clinnexus.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.auth.UserId;
import io.clinnexus.domain.shared.InvalidValue;
import io.clinnexus.domain.shared.OpaqueJson;
import io.clinnexus.domain.shared.StoredValueUnreadable;
import io.clinnexus.domain.zones.SourceZone;
import io.clinnexus.persistence.types.Jsonb;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Records of the domain as JSON columns. */
class JsonShapesTest {

  private static final UUID ID = UUID.fromString("11111111-2222-3333-4444-555555555555");
  private static final String ANCHOR = ID + ":p:0123456789abcdef";

  record Inner(String plainName, Optional<Double> weight, Map<String, OpaqueJson> otherKeys) {

    Inner {
      InvalidValue.unless(!plainName.isEmpty(), "plainName", "must not be empty.");
      otherKeys = Map.copyOf(otherKeys);
    }
  }

  record Outer(
      UserId owner,
      Optional<UserId> deputy,
      AnchorId anchor,
      SourceZone zone,
      List<Inner> parts,
      Map<String, Integer> counts,
      OpaqueJson anything,
      OptionalInt size,
      boolean flag,
      Map<String, OpaqueJson> otherKeys) {}

  record Strict(int number, String text) {}

  @Test
  void a_record_is_its_components_in_snake_case() {
    Outer value =
        new Outer(
            new UserId(ID),
            Optional.empty(),
            AnchorId.parse(ANCHOR),
            SourceZone.ETHICS,
            List.of(new Inner("a", Optional.of(0.5), Map.of())),
            Map.of("x", 1),
            new OpaqueJson("[1,null]"),
            OptionalInt.of(3),
            true,
            Map.of());

    Jsonb json = JsonShapes.write(value);

    assertThat(json.text())
        .isEqualTo(
            "{\"owner\":\""
                + ID
                + "\",\"anchor\":\""
                + ANCHOR
                + "\",\"zone\":\"ethics\",\"parts\":[{\"plain_name\":\"a\",\"weight\":0.5}],"
                + "\"counts\":{\"x\":1},\"anything\":[1,null],\"size\":3,\"flag\":true}");
    assertThat(JsonShapes.read(json, Outer.class)).isEqualTo(value);
  }

  @Test
  void unknown_keys_survive_at_every_level() {
    String stored =
        "{\"owner\":\""
            + ID
            + "\",\"anchor\":\""
            + ANCHOR
            + "\",\"zone\":\"design\",\"parts\":[{\"plain_name\":\"b\",\"old\":{\"k\":[1]}}],"
            + "\"counts\":{},\"anything\":null,\"flag\":false,\"more\":\"ключ\",\"none\":null}";

    Outer value = JsonShapes.read(new Jsonb(stored), Outer.class);

    assertThat(value.parts().get(0).otherKeys())
        .isEqualTo(Map.of("old", new OpaqueJson("{\"k\":[1]}")));
    assertThat(value.otherKeys())
        .isEqualTo(Map.of("more", new OpaqueJson("\"ключ\""), "none", new OpaqueJson("null")));
    assertThat(JsonShapes.read(JsonShapes.write(value), Outer.class)).isEqualTo(value);
  }

  @Test
  void missing_lists_and_maps_are_empty_and_missing_optionals_absent() {
    Outer value =
        JsonShapes.read(
            new Jsonb(
                "{\"owner\":\""
                    + ID
                    + "\",\"anchor\":\""
                    + ANCHOR
                    + "\",\"zone\":\"design\",\"anything\":1,\"flag\":false,\"deputy\":null}"),
            Outer.class);

    assertThat(value.parts()).isEmpty();
    assertThat(value.counts()).isEmpty();
    assertThat(value.deputy()).isEmpty();
    assertThat(value.size()).isEmpty();
    assertThat(value.otherKeys()).isEmpty();
  }

  @Test
  void a_foreign_shape_is_refused_by_its_place() {
    assertThatThrownBy(
            () -> JsonShapes.read(new Jsonb("{\"number\":\"7\",\"text\":\"x\"}"), Strict.class))
        .isInstanceOf(StoredValueUnreadable.class)
        .hasMessageContaining("Strict.number");
    assertThatThrownBy(() -> JsonShapes.read(new Jsonb("{\"text\":\"x\"}"), Strict.class))
        .isInstanceOf(StoredValueUnreadable.class)
        .hasMessageContaining("Strict.number");
    assertThatThrownBy(() -> JsonShapes.read(new Jsonb("[]"), Strict.class))
        .isInstanceOf(StoredValueUnreadable.class);
    assertThatThrownBy(
            () -> JsonShapes.read(new Jsonb("{\"parts\":[{\"plain_name\":\"\"}]}"), Outer.class))
        .isInstanceOf(StoredValueUnreadable.class)
        .hasMessageContaining("Outer.parts[0]")
        .hasMessageContaining("value.invalid");
    assertThatThrownBy(() -> JsonShapes.read(new Jsonb("{\"zone\":\"nowhere\"}"), Outer.class))
        .isInstanceOf(StoredValueUnreadable.class)
        .hasMessageContaining("code.unknown");
  }

  @Test
  void the_character_nul_is_refused_before_the_database_sees_it() {
    assertThatThrownBy(() -> JsonShapes.write(new Strict(1, "a\u0000b")))
        .isInstanceOf(InvalidValue.class)
        .hasMessageContaining("NUL");
  }
}
