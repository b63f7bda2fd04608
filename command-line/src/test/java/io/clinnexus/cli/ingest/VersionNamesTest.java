package io.clinnexus.cli.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionNamesTest {

  @ParameterizedTest
  @CsvSource({
    "protocol-v1.docx, protocol",
    "protocol_V2.1.docx, protocol",
    "Протокол версия 3.docx, Протокол",
    "protocol.docx, protocol",
    "cov19.docx, cov19",
    "v1.docx, v1",
    ".docx, .docx",
  })
  void a_document_is_named_after_its_file_without_the_version(String file, String title) {
    assertThat(VersionNames.documentTitle(Path.of("folder", file))).isEqualTo(title);
  }

  @Test
  void the_next_label_is_the_first_gap() {
    assertThat(VersionNames.nextFreeLabel(Set.of())).isEqualTo("v1");
    assertThat(VersionNames.nextFreeLabel(Set.of("v1", "v3", "final"))).isEqualTo("v2");
  }
}
