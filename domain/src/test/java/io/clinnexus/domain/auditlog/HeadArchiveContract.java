package io.clinnexus.domain.auditlog;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.domain.auth.WorkspaceId;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What holds of every archive of signed heads. */
public abstract class HeadArchiveContract {

  private static final WorkspaceId ONE = new WorkspaceId(new UUID(1, 1));
  private static final WorkspaceId OTHER = new WorkspaceId(new UUID(2, 2));

  protected abstract HeadArchive archive();

  @Test
  void heads_come_back_as_they_were_added_workspace_by_workspace() {
    HeadArchive archive = archive();
    SignedHead first = head(ONE, 3, "2026-01-02T03:04:05.123456Z");
    SignedHead second = head(ONE, 7, "2026-01-02T03:09:05Z");
    SignedHead foreign = head(OTHER, 5, "2026-01-02T03:05:05Z");

    assertThat(archive.last(ONE)).isEmpty();
    archive.append(first);
    archive.append(foreign);
    archive.append(second);

    assertThat(archive.heads(ONE)).containsExactly(first, second);
    assertThat(archive.last(ONE)).contains(second);
    assertThat(archive.heads(OTHER)).containsExactly(foreign);
    assertThat(archive.heads(new WorkspaceId(new UUID(3, 3)))).isEmpty();
  }

  private static SignedHead head(WorkspaceId workspaceId, int sequence, String time) {
    byte[] hash = new byte[ChainHash.LENGTH];
    hash[0] = (byte) sequence;
    return new SignedHead(
        workspaceId,
        new ChainHead(sequence, new ChainHash(hash)),
        Instant.parse(time),
        "0a".repeat(64));
  }
}
