package io.clinnexus.integrations.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.domain.auditlog.ChainHash;
import io.clinnexus.domain.auditlog.ChainHead;
import io.clinnexus.domain.auditlog.HeadArchive;
import io.clinnexus.domain.auditlog.HeadArchiveContract;
import io.clinnexus.domain.auditlog.SignedHead;
import io.clinnexus.domain.auth.WorkspaceId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileHeadArchiveTest extends HeadArchiveContract {

  @TempDir private Path folder;

  @Override
  protected HeadArchive archive() {
    return new FileHeadArchive(folder.resolve("heads"));
  }

  @Test
  void half_a_line_at_the_end_costs_no_other_head() throws IOException {
    WorkspaceId workspace = new WorkspaceId(new UUID(1, 1));
    SignedHead first = head(workspace, 1);
    SignedHead second = head(workspace, 2);
    FileHeadArchive archive = new FileHeadArchive(folder);
    archive.append(first);
    Files.writeString(
        folder.resolve(workspace.value() + ".heads"), "2 0abc", StandardOpenOption.APPEND);

    assertThat(archive.heads(workspace)).containsExactly(first);
    archive.append(second);

    assertThat(archive.heads(workspace)).containsExactly(first, second);
  }

  @Test
  void a_line_that_was_changed_beyond_reading_is_a_head_nobody_signed() throws IOException {
    WorkspaceId workspace = new WorkspaceId(new UUID(1, 1));
    FileHeadArchive archive = new FileHeadArchive(folder);
    archive.append(head(workspace, 1));
    Path file = folder.resolve(workspace.value() + ".heads");
    Files.writeString(file, Files.readString(file).replaceFirst("1", "x"));

    assertThat(archive.heads(workspace)).extracting(SignedHead::signature).containsExactly("");
  }

  private static SignedHead head(WorkspaceId workspace, int sequence) {
    return new SignedHead(
        workspace,
        new ChainHead(sequence, new ChainHash(new byte[ChainHash.LENGTH])),
        Instant.parse("2026-01-02T03:04:05Z"),
        "0b".repeat(64));
  }
}
