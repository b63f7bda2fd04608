package io.clinnexus.domain.studies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceFileNameTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "protocol.docx | protocol.docx",
        "Протокол исследования.docx | Протокол исследования.docx",
        "../../etc/passwd | passwd",
        "C:\\\\Users\\\\me\\\\protocol.docx | protocol.docx",
        "/absolute/protocol.docx | protocol.docx",
        ".. | document.docx",
        "... | document.docx",
        "'' | document.docx",
        "folder/ | document.docx",
      })
  void only_the_last_segment_is_kept(String given, String shown) {
    assertThat(SourceFileName.of(given.replace("\\\\", "\\"), SourceMediaType.DOCX))
        .isEqualTo(shown);
  }

  @Test
  void control_direction_and_invisible_characters_go() {
    String given = "pro\r\nto\u0000col\u202Excod.\u200B\u2028\uFEFFdocx\u007F\uD800";

    assertThat(SourceFileName.of(given, SourceMediaType.DOCX)).isEqualTo("protocolxcod.docx");
  }

  @Test
  void a_long_name_keeps_its_end() {
    String name = SourceFileName.of("a".repeat(400) + ".docx", SourceMediaType.DOCX);

    assertThat(name).hasSize(255).endsWith("a.docx");
  }

  @Test
  void a_thousand_generated_names_become_harmless() {
    Random random = new Random(20_261_122);
    String[] parts = {
      "..",
      "/",
      "\\",
      "\r\n",
      "\u0000",
      "\u202E",
      "CON",
      "\uD83D\uDE00",
      "\uDC00",
      "я",
      "\"",
      ";",
      "%2e",
      " ",
      ".docx",
      "a".repeat(200),
      "\uFEFF",
      "\u0301"
    };
    for (int i = 0; i < 1_000; i++) {
      StringBuilder given = new StringBuilder();
      for (int part = random.nextInt(12); part > 0; part--) {
        given.append(parts[random.nextInt(parts.length)]);
      }
      String name = SourceFileName.of(given.toString(), SourceMediaType.PDF);
      assertThat(name).isNotBlank().hasSizeLessThanOrEqualTo(255);
      assertThat(name).doesNotContain("/", "\\", "\r", "\n", "\u0000", "\u202E", "\uFEFF");
      assertThat(name).isNotIn(".", "..");
      assertThat(name.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE))
          .isTrue();
    }
  }
}
