package io.clinnexus.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StorableTextTest {

  @Test
  void nul_and_half_a_surrogate_pair_cannot_be_stored() {
    assertThat(StorableText.test("")).isTrue();
    assertThat(StorableText.test("Побочные 😀")).isTrue();
    assertThat(StorableText.test("a\0b")).isFalse();
    assertThat(StorableText.test("\uD83D")).isFalse();
    assertThat(StorableText.test("\uDE00x")).isFalse();
    assertThat(StorableText.test("\uD83D\uD83D")).isFalse();
  }

  @Test
  void a_stripped_text_has_something_in_it_and_an_end() {
    assertThat(StorableText.stripped(" a b\n", "title", 3)).isEqualTo("a b");
    assertThatThrownBy(() -> StorableText.stripped(" \n", "title", 3))
        .isInstanceOf(InvalidValue.class);
    assertThatThrownBy(() -> StorableText.stripped("abcd", "title", 3))
        .isInstanceOf(InvalidValue.class)
        .hasMessage("title must have 1 to 3 characters.");
    assertThatThrownBy(() -> StorableText.stripped("a\0", "title", 3))
        .isInstanceOf(InvalidValue.class);
  }
}
