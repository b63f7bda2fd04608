package io.clinnexus.domain.studies;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clinnexus.domain.auditlog.AuditEntry;
import io.clinnexus.domain.auditlog.InMemoryAuditTrail;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.UserId;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.shared.DirectTransactions;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UploadDocumentVersionTest {

  private static final int LIMIT = 4_000;
  private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");

  private final Actor actor = Actor.builtIn();
  private final InMemoryDocuments documents = new InMemoryDocuments();
  private final InMemoryFileStore files = new InMemoryFileStore();
  private final InMemoryAuditTrail auditTrail = new InMemoryAuditTrail();
  private final DirectTransactions transactions = new DirectTransactions();
  private final UploadDocumentVersion upload =
      new UploadDocumentVersion(documents, files, auditTrail, transactions, LIMIT);

  private final DocumentId documentId = new DocumentId(new UUID(0, 10));
  private final DocumentVersionId first = new DocumentVersionId(new UUID(0, 21));
  private final DocumentVersionId second = new DocumentVersionId(new UUID(0, 22));

  @BeforeEach
  void a_document_with_two_versions() {
    documents.add(
        new Document(
            documentId,
            actor.workspaceId(),
            new StudyId(new UUID(0, 1)),
            DocumentType.PROTOCOL,
            "Protocol",
            DocumentLifecycleStatus.DRAFT,
            NOW));
    documents.addVersion(actor.workspaceId(), version(first, "v1", NOW));
    documents.addVersion(actor.workspaceId(), version(second, "v2", NOW.plusSeconds(1)));
  }

  @AfterEach
  void nothing_stays_staged_and_no_transaction_open() {
    assertThat(files.stagedCount()).isZero();
    assertThat(transactions.open()).isFalse();
  }

  @Test
  void an_upload_keeps_the_file_and_gives_it_to_the_version() {
    UploadDocumentVersion.Result result = upload.handle(command(first, pdf("one"), "protocol.pdf"));

    SourceFile file = result.file();
    assertThat(file.mediaType()).isEqualTo("application/pdf");
    assertThat(file.fileName()).isEqualTo("protocol.pdf");
    assertThat(file.sizeBytes()).isEqualTo(pdf("one").length);
    assertThat(files.kept()).containsExactly(file.sha256());
    assertThat(result.sameFileVersions()).isEmpty();
    assertThat(documents.findVersion(actor.workspaceId(), first)).contains(result.version());
    assertThat(result.version().sourceFile()).contains(file);
    assertThat(result.version().status()).isEqualTo(IngestionStatus.UPLOADED);
  }

  @Test
  void an_upload_leaves_one_audit_entry_without_a_server_path() {
    UploadDocumentVersion.Result result = upload.handle(command(first, pdf("one"), "a.pdf"));

    assertThat(auditTrail.entries()).hasSize(1);
    AuditEntry entry = auditTrail.entries().get(0);
    assertThat(entry.action()).isEqualTo("upload");
    assertThat(entry.entityId()).isEqualTo(first.value().toString());
    assertThat(entry.before().orElseThrow().text()).contains("\"source_sha256\":null");
    assertThat(entry.after().orElseThrow().text())
        .isEqualTo(
            "{\"filename\":\"a.pdf\",\"ingestion_status\":\"uploaded\",\"size_bytes\":"
                + pdf("one").length
                + ",\"source_file_uri\":\"sha256:"
                + result.file().sha256().hex()
                + "\",\"source_sha256\":\""
                + result.file().sha256().hex()
                + "\"}");
  }

  @Test
  void the_answer_names_other_versions_of_the_document_with_the_same_bytes() {
    upload.handle(command(first, pdf("same"), "a.pdf"));

    assertThat(upload.handle(command(second, pdf("same"), "b.pdf")).sameFileVersions())
        .containsExactly(first);
    assertThat(upload.handle(command(second, pdf("other"), "b.pdf")).sameFileVersions()).isEmpty();
  }

  @Test
  void a_version_that_is_being_ingested_is_busy_and_the_content_is_not_even_read() {
    documents.updateVersion(
        actor.workspaceId(), version(first, "v1", NOW).withStatus(IngestionStatus.PROCESSING));

    assertThatThrownBy(() -> upload.handle(command(first, unreadable(), "a.pdf")))
        .isInstanceOf(VersionBusy.class);
    assertThat(files.kept()).isEmpty();
    assertThat(auditTrail.entries()).isEmpty();
  }

  @Test
  void a_run_that_starts_during_the_upload_wins() {
    AtomicInteger reads = new AtomicInteger();
    InputStream content =
        new ByteArrayInputStream(pdf("one")) {
          @Override
          public synchronized int read(byte[] buffer, int offset, int length) {
            if (reads.getAndIncrement() == 0) {
              documents.updateVersion(
                  actor.workspaceId(),
                  version(first, "v1", NOW).withStatus(IngestionStatus.PROCESSING));
            }
            return super.read(buffer, offset, length);
          }
        };

    assertThatThrownBy(() -> upload.handle(command(first, content, "a.pdf")))
        .isInstanceOf(VersionBusy.class);
    assertThat(auditTrail.entries()).isEmpty();
    assertThat(documents.findVersion(actor.workspaceId(), first).orElseThrow().sourceFile())
        .isEmpty();
  }

  @Test
  void a_version_of_another_workspace_is_not_found_and_the_content_is_not_even_read() {
    Actor stranger = new Actor(new WorkspaceId(new UUID(9, 9)), new UserId(new UUID(9, 9)));

    assertThatThrownBy(
            () ->
                upload.handle(
                    new UploadDocumentVersion.Command(
                        stranger, first, unreadable(), "a.pdf", Optional.empty())))
        .isInstanceOf(VersionNotFound.class);
    assertThat(files.kept()).isEmpty();
  }

  @Test
  void a_file_over_the_limit_leaves_nothing_behind() {
    byte[] large = pdf("x".repeat(LIMIT));

    assertThatThrownBy(() -> upload.handle(command(first, large, "a.pdf")))
        .isInstanceOf(FileTooLarge.class);
    assertThat(files.kept()).isEmpty();
    assertThat(auditTrail.entries()).isEmpty();
  }

  @Test
  void content_that_is_no_document_leaves_nothing_behind() {
    byte[] text = "hello, this is not a document".getBytes(ISO_8859_1);

    assertThatThrownBy(() -> upload.handle(command(first, text, "protocol.docx")))
        .isInstanceOf(SourceFileRefused.class);
    assertThat(files.kept()).isEmpty();
    assertThat(auditTrail.entries()).isEmpty();
  }

  @Test
  void content_with_another_digest_than_announced_is_refused() {
    Sha256 announced = new Sha256("0".repeat(64));

    assertThatThrownBy(
            () ->
                upload.handle(
                    new UploadDocumentVersion.Command(
                        actor,
                        first,
                        new ByteArrayInputStream(pdf("one")),
                        "a.pdf",
                        Optional.of(announced))))
        .isInstanceOf(ChecksumMismatch.class);
    assertThat(files.kept()).isEmpty();
  }

  @Test
  void content_with_the_announced_digest_is_taken() {
    Sha256 digest = upload.handle(command(first, pdf("one"), "a.pdf")).file().sha256();

    UploadDocumentVersion.Result again =
        upload.handle(
            new UploadDocumentVersion.Command(
                actor, first, new ByteArrayInputStream(pdf("one")), "a.pdf", Optional.of(digest)));

    assertThat(again.file().sha256()).isEqualTo(digest);
  }

  private UploadDocumentVersion.Command command(
      DocumentVersionId versionId, byte[] content, String name) {
    return command(versionId, new ByteArrayInputStream(content), name);
  }

  private UploadDocumentVersion.Command command(
      DocumentVersionId versionId, InputStream content, String name) {
    return new UploadDocumentVersion.Command(actor, versionId, content, name, Optional.empty());
  }

  private static InputStream unreadable() {
    return new InputStream() {
      @Override
      public int read() {
        throw new AssertionError("the content must not be read");
      }
    };
  }

  private static byte[] pdf(String text) {
    return ("%PDF-1.7\n" + text).getBytes(ISO_8859_1);
  }

  private DocumentVersion version(DocumentVersionId id, String label, Instant createdAt) {
    return new DocumentVersion(
        id,
        documentId,
        label,
        Optional.empty(),
        DocumentLanguage.UNKNOWN,
        IngestionStatus.UPLOADED,
        Optional.empty(),
        Optional.of(actor.userId()),
        createdAt);
  }
}
