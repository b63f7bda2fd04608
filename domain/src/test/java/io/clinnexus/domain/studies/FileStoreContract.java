package io.clinnexus.domain.studies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.clinnexus.domain.shared.StoreUnavailable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What every file store promises. */
public abstract class FileStoreContract {

  private static final Sha256 ABC =
      new Sha256("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");

  /** An empty store, the same one during a test. */
  protected abstract FileStore store();

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String text(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void a_staged_file_knows_its_digest_and_size_and_can_be_looked_at() {
    try (StagedFile file = store().stage(stream("abc"), 3)) {
      assertThat(file.sha256()).isEqualTo(ABC);
      assertThat(file.sizeBytes()).isEqualTo(3);
      assertThat(text(file.path())).isEqualTo("abc");
    }
  }

  @Test
  void a_kept_file_can_be_read_after_it_is_closed() {
    try (StagedFile file = store().stage(stream("abc"), 10)) {
      file.keep();
    }
    assertThat(store().read(ABC, FileStoreContract::text)).isEqualTo("abc");
  }

  @Test
  void a_file_that_is_not_kept_is_gone() {
    StagedFile file = store().stage(stream("abc"), 10);
    Path path = file.path();
    file.close();
    assertThat(path).doesNotExist();
    assertThatExceptionOfType(StoreUnavailable.class)
        .isThrownBy(() -> store().read(ABC, FileStoreContract::text));
  }

  @Test
  void keeping_the_same_bytes_twice_is_harmless() {
    for (int i = 0; i < 2; i++) {
      try (StagedFile file = store().stage(stream("abc"), 10)) {
        file.keep();
        file.keep();
      }
    }
    assertThat(store().read(ABC, FileStoreContract::text)).isEqualTo("abc");
  }

  @Test
  void a_file_over_the_limit_is_refused() {
    assertThatExceptionOfType(FileTooLarge.class)
        .isThrownBy(() -> store().stage(stream("abcd"), 3));
  }

  @Test
  void the_location_names_the_content_and_no_path() {
    assertThat(store().uri(ABC)).isEqualTo("sha256:" + ABC.hex());
  }
}
