package io.clinnexus.api.studies;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.api.support.HttpProbe;
import io.clinnexus.api.support.HttpProbe.Answer;
import io.clinnexus.api.support.RunningApi;
import io.clinnexus.api.support.Samples;
import io.clinnexus.domain.studies.InMemoryFileStore;
import io.clinnexus.domain.studies.Sha256;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(RunningApi.class)
class FileControllerTest {

  private static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private final HttpProbe api;
  private final InMemoryFileStore files;
  private final String documentId;
  private final String file;

  FileControllerTest(HttpProbe api, InMemoryFileStore files) {
    this.api = api;
    this.files = files;
    this.documentId = Samples.document(api);
    this.file = file(Samples.version(api, documentId));
  }

  @Test
  void an_upload_says_what_was_found_and_nothing_about_the_server() {
    byte[] docx = Samples.docx("Text");
    Answer answer = api.upload(file, "Протокол.docx", docx);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.at("/source_file/file_name")).isEqualTo("Протокол.docx");
    assertThat(answer.at("/source_file/media_type")).isEqualTo(DOCX);
    assertThat(answer.json().at("/source_file/size_bytes").asInt()).isEqualTo(docx.length);
    assertThat(answer.at("/source_file/sha256")).isEqualTo(hex(docx));
    assertThat(answer.json().at("/same_file_version_ids").size()).isZero();
    assertThat(answer.json().propertyNames())
        .containsExactly("document_version_id", "source_file", "same_file_version_ids");
    assertThat(answer.body()).doesNotContain("/tmp", "sha256:");
    assertThat(api.get(file.replace("/file", "")).json().at("/source_file"))
        .isEqualTo(answer.json().at("/source_file"));
  }

  @Test
  void the_same_bytes_in_another_version_are_pointed_out() {
    byte[] docx = Samples.docx("The same " + UUID.randomUUID());
    String first = api.upload(file, "a.docx", docx).at("/document_version_id");
    Answer second = api.upload(file(Samples.version(api, documentId, "v2")), "b.docx", docx);

    assertThat(second.at("/same_file_version_ids/0")).isEqualTo(first);
  }

  @Test
  void the_original_comes_back_byte_by_byte_with_a_safe_name() {
    byte[] pdf = Samples.pdf("Original");
    api.upload(file, "План \\\"x\\\"; y.pdf", pdf);
    Answer answer = api.get(file);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo(new String(pdf, UTF_8));
    assertThat(answer.header("content-type")).isEqualTo("application/pdf");
    assertThat(answer.header("content-length")).isEqualTo(String.valueOf(pdf.length));
    assertThat(answer.header("x-content-type-options")).isEqualTo("nosniff");
    assertThat(answer.header("content-disposition"))
        .startsWith("attachment; ")
        .contains("filename*=UTF-8''%D0%9F%D0%BB%D0%B0%D0%BD");
    assertThat(answer.header("etag")).isEqualTo("\"" + hex(pdf) + "\"");
    assertThat(
            api.send(api.request(file).GET().header("If-None-Match", answer.header("etag")))
                .status())
        .isEqualTo(304);
  }

  @Test
  void a_version_without_a_file_has_nothing_to_download() {
    Answer answer = api.get(file);

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.at("/code")).isEqualTo("document-version.no-file");
  }

  @Test
  void one_byte_over_the_limit_is_too_large_and_leaves_nothing() {
    Set<Sha256> before = files.kept();
    byte[] large = Samples.pdf("x".repeat(RunningApi.UPLOAD_LIMIT - 8));
    assertThat(large).hasSize(RunningApi.UPLOAD_LIMIT + 1);
    Answer answer = api.upload(file, "large.pdf", large);

    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.at("/code")).isEqualTo("file.too-large");
    assertThat(files.kept()).isEqualTo(before);
    assertThat(files.stagedCount()).isZero();
  }

  @Test
  void exactly_the_limit_is_taken() {
    byte[] largest = Samples.pdf("x".repeat(RunningApi.UPLOAD_LIMIT - 9));

    assertThat(largest).hasSize(RunningApi.UPLOAD_LIMIT);
    assertThat(api.upload(file, "largest.pdf", largest).status()).isEqualTo(200);
  }

  @Test
  void a_body_far_over_the_limit_is_refused_before_it_is_read() {
    Answer answer = api.upload(file, "huge.pdf", new byte[4 * 1024 * 1024]);

    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.at("/code")).isEqualTo("request.too-large");
  }

  @Test
  void content_that_is_no_document_is_an_unsupported_type_whatever_its_name() {
    Set<Sha256> before = files.kept();
    Answer answer = api.upload(file, "protocol.docx", "just text".getBytes(UTF_8));

    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.at("/code")).isEqualTo("UNSUPPORTED_FORMAT");
    assertThat(api.upload(file, "empty.docx", new byte[0]).status()).isEqualTo(415);
    assertThat(files.kept()).isEqualTo(before);
    assertThat(files.stagedCount()).isZero();
  }

  @Test
  void a_damaged_document_cannot_be_processed() {
    byte[] docx = Samples.docx("Text");
    Answer answer = api.upload(file, "a.docx", Arrays.copyOf(docx, docx.length / 2));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.at("/code")).isEqualTo("CORRUPT_FILE");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "../../../etc/passwd | passwd",
        "..\\\\..\\\\windows\\\\win.ini | win.ini",
        "/etc/cron.d/x.docx | x.docx",
        "CON | CON",
        "a\u202Excod.exe | axcod.exe",
        ".. | document.docx",
      })
  void names_are_only_shown_never_used(String given, String shown) {
    byte[] docx = Samples.docx(given.replaceAll("[^a-z]", ""));
    Answer answer = api.upload(file, given, docx);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.at("/source_file/file_name")).isEqualTo(shown);
    assertThat(files.kept()).contains(new Sha256(hex(docx)));
  }

  @Test
  void a_name_with_line_breaks_adds_no_headers() {
    Answer answer = api.upload(file, "a.docx%0D%0AX-Evil: 1\rb.docx", Samples.docx("Text"));

    if (answer.status() == 200) {
      assertThat(answer.at("/source_file/file_name")).doesNotContain("\r", "\n");
      Answer download = api.get(file);
      assertThat(download.headers()).doesNotContainKey("x-evil");
      assertThat(download.header("content-disposition")).doesNotContain("\r", "\n");
    } else {
      assertThat(answer.status()).isEqualTo(400);
    }
  }

  @Test
  void an_announced_digest_is_checked() {
    byte[] docx = Samples.docx("Digest");
    String base64 = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex(docx)));
    String wrong = "0".repeat(64);

    assertThat(api.upload(file, "a.docx", docx, "X-Checksum-Sha256", hex(docx)).status())
        .isEqualTo(200);
    assertThat(
            api.upload(file, "a.docx", docx, "Content-Digest", "sha-256=:" + base64 + ":").status())
        .isEqualTo(200);
    Answer refused = api.upload(file, "a.docx", docx, "X-Checksum-Sha256", wrong);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.at("/code")).isEqualTo("file.checksum-mismatch");
    assertThat(api.upload(file, "a.docx", docx, "X-Checksum-Sha256", "abc").status())
        .isEqualTo(400);
    assertThat(api.upload(file, "a.docx", docx, "Content-Digest", "md5=:abc:").status())
        .isEqualTo(400);
  }

  @Test
  void a_version_that_is_being_ingested_takes_no_file() {
    api.upload(file, "a.docx", Samples.docx("Text"));
    assertThat(api.post(file.replace("/file", "/ingestions")).status()).isEqualTo(202);
    Answer answer = api.upload(file, "b.docx", Samples.docx("Other"));

    assertThat(answer.status()).isEqualTo(409);
    assertThat(answer.at("/code")).isEqualTo("document-version.busy");
  }

  @Test
  void an_unknown_version_takes_no_file() {
    assertThat(api.upload(file(new UUID(7, 7).toString()), "a.docx", Samples.docx("T")).status())
        .isEqualTo(404);
  }

  private static String file(String versionId) {
    return "/api/v1/document-versions/" + versionId + "/file";
  }

  private static String hex(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
