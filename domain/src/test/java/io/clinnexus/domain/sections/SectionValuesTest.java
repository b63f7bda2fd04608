package io.clinnexus.domain.sections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.shared.InvalidValue;
import java.util.Map;
import java.util.OptionalInt;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SectionValuesTest {

  @Test
  void what_cannot_be_stored_is_refused() {
    assertRefused("sectionKey", () -> new SectionKey("\n"));
    assertRefused("factKey", () -> RequiredFact.named(""));
    assertRefused("maxChars", () -> new ContextBuild(OptionalInt.of(0), Map.of()));
    assertRefused("version", () -> SectionFixture.contract(Actor.builtIn(), "a", 0));
  }

  @Test
  void level_bounds_have_defaults_and_stay_within_one_and_nine() {
    assertThat(HeadingMapping.NONE.highestLevel()).isEqualTo(1);
    assertThat(HeadingMapping.NONE.lowestLevel()).isEqualTo(3);
    HeadingMapping wild =
        new HeadingMapping(
            RecipeSignals.NONE,
            OptionalInt.of(-2),
            OptionalInt.of(44),
            OptionalInt.empty(),
            Map.of());
    assertThat(wild.highestLevel()).isEqualTo(1);
    assertThat(wild.lowestLevel()).isEqualTo(9);
  }

  private static void assertRefused(String field, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            InvalidValue.class, e -> assertThat(e.details()).containsEntry("field", field));
  }
}
