package io.clinnexus.worker.adapter.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.management.ThreadMXBean;
import io.clinnexus.domain.anchors.parsing.DocumentRejected;
import io.clinnexus.domain.anchors.parsing.ParseLimits;
import io.clinnexus.domain.anchors.parsing.RejectionCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Promises P1 and P2: every hostile file ends in a typed refusal within five seconds of processor
 * time and 256 MiB of memory, opens no connection, and leaves the parser fit for the next document.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileDocxTest {

  private static final long SECONDS_5 = 5_000_000_000L;
  private static final long MIB_256 = 256L * 1024 * 1024;

  @TempDir Path folder;

  private final ServerSocket listener = listen();
  private final StaxDocxParser parser = new StaxDocxParser();
  private final ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  Stream<HostileCase> hostile() {
    return Stream.concat(
        HostileArchives.all(),
        HostileContents.all(listener.getLocalPort(), folder.resolve("canary").toString()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostile")
  void is_refused_with_its_code_in_time_and_memory(HostileCase hostile) throws IOException {
    Path file = Files.write(folder.resolve("hostile.docx"), hostile.file());
    long allocated = thread.getCurrentThreadAllocatedBytes();
    long time = thread.getCurrentThreadCpuTime();

    DocumentRejected refusal =
        catchThrowableOfType(DocumentRejected.class, () -> parser.parse(file, hostile.limits()));

    assertThat(refusal).as(hostile.name()).isNotNull();
    assertThat(refusal.rejection()).as(refusal.getMessage()).isEqualTo(hostile.code());
    assertThat(thread.getCurrentThreadCpuTime() - time).isLessThan(SECONDS_5);
    assertThat(thread.getCurrentThreadAllocatedBytes() - allocated).isLessThan(MIB_256);
    assertThat(Parsed.of(HostileArchives.plain()).texts())
        .containsExactly("An ordinary paragraph.");
  }

  @Test
  void a_file_cut_at_every_fiftieth_is_damaged() throws IOException {
    byte[] whole = HostileArchives.plain().styles("").numbering("").header("<w:p/>").bytes();
    for (int part = 1; part < 50; part++) {
      Path file =
          Files.write(folder.resolve("cut.docx"), Arrays.copyOf(whole, whole.length * part / 50));

      DocumentRejected refusal =
          catchThrowableOfType(
              DocumentRejected.class, () -> parser.parse(file, ParseLimits.DEFAULT));

      assertThat(refusal.rejection()).isEqualTo(RejectionCode.CORRUPT_FILE);
    }
  }

  @Test
  void a_bit_may_be_wrong_anywhere_and_the_outcome_is_a_document_or_a_refusal() throws IOException {
    byte[] whole = HostileArchives.plain().styles("").bytes();
    for (int at = 0; at < whole.length; at += 3) {
      byte[] changed = whole.clone();
      changed[at] ^= (byte) (1 << at % 8);
      Path file = Files.write(folder.resolve("flipped.docx"), changed);

      Throwable thrown = catchThrowable(() -> parser.parse(file, ParseLimits.DEFAULT));

      if (thrown != null) {
        assertThat(thrown).isInstanceOf(DocumentRejected.class);
      }
    }
  }

  @Test
  void ordinary_outside_links_are_ignored_with_a_warning() {
    String port = String.valueOf(listener.getLocalPort());
    Parsed parsed =
        Parsed.of(
            HostileArchives.plain()
                .relationship("hyperlink", "http://127.0.0.1:" + port + "/", true)
                .relationship("image", "http://127.0.0.1:" + port + "/x.png", true)
                .relationship("attachedTemplate", "file:///C:\\Users\\me\\house.dotx", true)
                .relationship("oleObject", "file:///\\\\server\\share\\table.xlsx", true));

    assertThat(parsed.document().warnings())
        .isEqualTo(
            List.of(
                "external-media-ignored", "external-object-ignored", "external-template-ignored"));
  }

  @AfterAll
  void nobody_connected() throws IOException {
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
