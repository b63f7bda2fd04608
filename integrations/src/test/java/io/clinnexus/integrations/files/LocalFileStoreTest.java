package io.clinnexus.integrations.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.clinnexus.domain.shared.StoreUnavailable;
import io.clinnexus.domain.studies.FileStore;
import io.clinnexus.domain.studies.FileStoreContract;
import io.clinnexus.domain.studies.FileTooLarge;
import io.clinnexus.domain.studies.StagedFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalFileStoreTest extends FileStoreContract {

  @TempDir private Path directory;

  @Override
  protected FileStore store() {
    return new LocalFileStore(directory);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> paths = Files.walk(directory)) {
      return paths.filter(Files::isRegularFile).map(directory::relativize).toList();
    }
  }

  @Test
  void a_kept_file_stands_under_its_digest_and_nothing_else_stays() throws IOException {
    String hex;
    try (StagedFile file = store().stage(new ByteArrayInputStream(new byte[100_000]), 100_000)) {
      hex = file.sha256().hex();
      file.keep();
      assertThat(file.path())
          .isEqualTo(
              directory.resolve(hex.substring(0, 2)).resolve(hex.substring(2, 4)).resolve(hex));
    }
    assertThat(files()).containsExactly(Path.of(hex.substring(0, 2), hex.substring(2, 4), hex));
  }

  @Test
  void a_refused_file_leaves_nothing_behind() throws IOException {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 1;
          }

          @Override
          public int read(byte[] buffer, int offset, int length) {
            return length;
          }
        };
    assertThatExceptionOfType(FileTooLarge.class)
        .isThrownBy(() -> store().stage(endless, 1_000_000));
    assertThat(files()).isEmpty();
  }

  @Test
  void a_sender_that_breaks_off_leaves_nothing_behind_and_is_not_the_store_failing()
      throws IOException {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("connection reset");
          }
        };
    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> store().stage(broken, 10));
    assertThat(files()).isEmpty();
  }

  @Test
  void a_folder_that_cannot_be_written_is_an_unavailable_store() throws IOException {
    Path file = Files.createFile(directory.resolve("no-folder"));
    assertThatExceptionOfType(StoreUnavailable.class)
        .isThrownBy(
            () -> new LocalFileStore(file).stage(new ByteArrayInputStream(new byte[1]), 10));
  }

  @Test
  void half_a_file_under_the_right_name_is_replaced() throws IOException {
    try (StagedFile file = store().stage(new ByteArrayInputStream(new byte[10]), 10)) {
      String hex = file.sha256().hex();
      Path place = directory.resolve(hex.substring(0, 2)).resolve(hex.substring(2, 4)).resolve(hex);
      Files.createDirectories(place.getParent());
      Files.write(place, new byte[3]);
      file.keep();
      assertThat(place).hasSize(10);
    }
  }
}
