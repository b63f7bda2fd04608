package io.clinnexus.worker.adapter.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.clinnexus.domain.anchors.parsing.DocumentRejected;
import io.clinnexus.domain.anchors.parsing.ParseLimits;
import io.clinnexus.domain.anchors.parsing.RejectionCode;
import io.clinnexus.worker.adapter.pdf.fork.ForkSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Promises P1 and P2: every hostile PDF ends in a typed refusal or in its ordinary text, opens no
 * connection, leaves no process behind, and the next document is read.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostilePdfTest {

  @TempDir Path folder;

  private final ServerSocket listener = listen();
  private final PdfParser parser = new PdfParser(ForkSettings.standard());

  Stream<HostilePdfs.Case> hostile() {
    return HostilePdfs.all(listener.getLocalPort());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostile")
  void ends_in_a_refusal_or_in_its_text(HostilePdfs.Case hostile) throws IOException {
    Path file = Files.write(folder.resolve("hostile.pdf"), hostile.file());

    Throwable thrown = catchThrowable(() -> parser.parse(file, ParseLimits.DEFAULT));

    if (hostile.codes().isEmpty()) {
      assertThat(thrown).isNull();
    } else {
      assertThat(thrown).isInstanceOf(DocumentRejected.class);
      assertThat(hostile.codes()).contains(((DocumentRejected) thrown).rejection());
    }
    assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive)).isEmpty();
  }

  @Test
  void a_file_cut_anywhere_is_read_or_refused() throws IOException {
    byte[] whole = HostilePdfs.plain();
    for (int part = 1; part < 10; part++) {
      Path file =
          Files.write(folder.resolve("cut.pdf"), Arrays.copyOf(whole, whole.length * part / 10));

      Throwable thrown = catchThrowable(() -> parser.parse(file, ParseLimits.DEFAULT));

      if (thrown != null) {
        assertThat(thrown).isInstanceOf(DocumentRejected.class);
      }
    }
  }

  @Test
  void a_document_that_takes_too_long_is_refused_and_its_process_ended() throws IOException {
    Path file = Files.write(folder.resolve("slow.pdf"), HostilePdfs.plain());
    ParseLimits limits = ParseLimits.DEFAULT;
    ParseLimits noTime =
        new ParseLimits(
            limits.entries(),
            limits.entryBytes(),
            limits.totalBytes(),
            limits.compressionRatio(),
            limits.elementDepth(),
            limits.textCharacters(),
            limits.paragraphs(),
            limits.tableCells(),
            limits.cellCharacters(),
            limits.tableDepth(),
            Duration.ZERO);

    DocumentRejected refused =
        catchThrowableOfType(DocumentRejected.class, () -> parser.parse(file, noTime));

    assertThat(refused.rejection()).isEqualTo(RejectionCode.TIMEOUT);
    assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive)).isEmpty();
  }

  @AfterAll
  void nobody_connected_and_the_next_document_is_read() throws IOException {
    assertThat(ReadPdf.of(HostilePdfs.plain()).texts()).containsExactly("An ordinary paragraph.");
    try (listener) {
      listener.setSoTimeout(1);
      assertThat(catchThrowable(listener::accept)).isInstanceOf(SocketTimeoutException.class);
    }
  }

  private static ServerSocket listen() {
    try {
      return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
