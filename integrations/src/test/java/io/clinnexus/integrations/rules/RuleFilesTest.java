package io.clinnexus.integrations.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleFilesTest {

  @TempDir private Path folder;

  @Test
  void a_file_of_the_folder_takes_the_place_of_the_shipped_one() throws IOException {
    write("zones/other.yaml", "version: mine");

    RuleFiles files = RuleFiles.in(folder);

    assertThat(files.read("zones/other.yaml").field("version").text()).isEqualTo("mine");
    assertThat(files.content("zones/sap.yaml"))
        .isEqualTo(RuleFiles.shipped().content("zones/sap.yaml"));
  }

  @Test
  void a_file_that_would_never_be_read_is_refused() throws IOException {
    write("zones/protocl.yaml", "version: mine");

    assertThatExceptionOfType(InvalidRules.class)
        .isThrownBy(() -> RuleFiles.in(folder))
        .withMessage(
            "zones/protocl.yaml: there is no such rule file. The names are those that docs/rules.md"
                + " lists.");
  }

  @Test
  void what_is_not_there_is_named() {
    assertThatExceptionOfType(InvalidRules.class)
        .isThrownBy(() -> RuleFiles.in(folder.resolve("none")))
        .withMessageContaining("is not there");
    assertThatExceptionOfType(InvalidRules.class)
        .isThrownBy(() -> RuleFiles.shipped().read("none.yaml"))
        .withMessage("Missing rules none.yaml.");
  }

  @Test
  void a_file_that_is_not_utf_8_is_refused() throws IOException {
    Files.createDirectories(folder.resolve("zones"));
    Files.write(folder.resolve("zones/other.yaml"), new byte[] {(byte) 0xC3, (byte) 0x28});

    assertThatExceptionOfType(InvalidRules.class)
        .isThrownBy(() -> RuleFiles.in(folder).read("zones/other.yaml"))
        .withMessage("zones/other.yaml: is not UTF-8.");
  }

  private void write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }
}
