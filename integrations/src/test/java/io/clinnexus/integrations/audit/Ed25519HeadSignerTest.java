package io.clinnexus.integrations.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Ed25519HeadSignerTest {

  private static final byte[] MESSAGE = "head".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path folder;

  @Test
  void the_same_key_signs_and_verifies_after_a_restart() {
    byte[] signature = Ed25519HeadSigner.in(folder).sign(MESSAGE);
    Ed25519HeadSigner restarted = Ed25519HeadSigner.in(folder);

    assertThat(signature).hasSize(64);
    assertThat(restarted.verify(MESSAGE, signature)).isTrue();
    assertThat(restarted.sign(MESSAGE)).isEqualTo(signature);
  }

  @Test
  void another_message_another_key_and_a_broken_signature_do_not_verify() {
    Ed25519HeadSigner signer = Ed25519HeadSigner.in(folder.resolve("one"));
    byte[] signature = signer.sign(MESSAGE);
    byte[] other = "heads".getBytes(StandardCharsets.UTF_8);

    assertThat(signer.verify(other, signature)).isFalse();
    assertThat(Ed25519HeadSigner.in(folder.resolve("two")).verify(MESSAGE, signature)).isFalse();
    assertThat(signer.verify(MESSAGE, new byte[64])).isFalse();
    assertThat(signer.verify(MESSAGE, new byte[3])).isFalse();
  }

  @Test
  void only_the_owner_reads_the_signing_key() throws IOException {
    Ed25519HeadSigner.in(folder);

    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("signing-key.pem"))))
        .isEqualTo("rw-------");
    assertThat(folder.resolve("making-keys")).doesNotExist();
  }

  @Test
  void a_damaged_key_is_refused_and_not_replaced() throws IOException {
    Ed25519HeadSigner.in(folder);
    Files.writeString(folder.resolve("signing-key.pem"), "no key");

    assertThatThrownBy(() -> Ed25519HeadSigner.in(folder))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("restore them");
    assertThat(folder.resolve("signing-key.pem")).hasContent("no key");
  }
}
