package io.clinnexus.domain.anchors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What every embedder promises, whatever it is made of. */
public abstract class EmbedderContract {

  /** A fresh embedder; all of one test class must have the same id. */
  protected abstract Embedder embedder();

  @Test
  void vectors_come_in_the_order_of_the_texts() {
    List<Embedding> together = embedder().embed(List.of("first text", "второй текст"));
    assertThat(together)
        .containsExactly(
            embedder().embed(List.of("first text")).get(0),
            embedder().embed(List.of("второй текст")).get(0));
    assertThat(embedder().embed(List.of())).isEmpty();
  }

  @Test
  void the_same_text_gives_the_same_vector() {
    List<String> text = List.of("Patients receive 10 mg once daily. Пациенты получают 10 мг.");
    Embedder embedder = embedder();
    assertThat(embedder.embed(text))
        .isEqualTo(embedder.embed(text))
        .isEqualTo(embedder().embed(text));
    assertThat(embedder.id()).isEqualTo(embedder().id());
  }

  @Test
  void vectors_of_text_have_length_one() {
    for (Embedding vector :
        embedder().embed(List.of("dose", "Доза 5 мг в сутки", "x".repeat(10_000)))) {
      assertThat(vector.similarity(vector)).isCloseTo(1.0, within(1e-5));
    }
  }

  @Test
  void text_without_features_is_the_zero_vector() {
    for (Embedding vector : embedder().embed(List.of("", " \n", "—"))) {
      assertThat(vector.similarity(vector)).isZero();
    }
  }
}
