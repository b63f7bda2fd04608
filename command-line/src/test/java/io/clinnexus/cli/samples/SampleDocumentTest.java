package io.clinnexus.cli.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SampleDocumentTest {

  private static final Path SAMPLES = Path.of("..", "samples");

  @ParameterizedTest
  @EnumSource
  void the_committed_file_is_what_the_sources_give(SampleDocument sample) throws IOException {
    byte[] committed = Files.readAllBytes(SAMPLES.resolve(sample.fileName()));

    assertThat(entries(sample.bytes(SAMPLES))).isEqualTo(entries(committed));
  }

  @ParameterizedTest
  @EnumSource
  void writing_twice_gives_the_same_bytes(SampleDocument sample) {
    byte[] first = sample.bytes(SAMPLES);

    assertThat(sample.bytes(SAMPLES)).isEqualTo(first);
  }

  @Test
  void an_independent_reader_finds_headings_tables_notes_and_comments() throws IOException {
    try (XWPFDocument document = open(SampleDocument.CARDIOLUME_V2)) {
      assertThat(document.getParagraphs())
          .extracting(XWPFParagraph::getStyle)
          .filteredOn(style -> style != null && style.matches("Heading\\d"))
          .hasSize(94);
      assertThat(document.getTables()).hasSize(15);
      assertThat(document.getFootnotes()).hasSize(4);
      assertThat(document.getComments()).hasSize(1);
    }
  }

  @Test
  void the_russian_sample_has_no_heading_styles() throws IOException {
    try (XWPFDocument document = open(SampleDocument.DERMALUNA_RU)) {
      assertThat(document.getParagraphs())
          .extracting(XWPFParagraph::getStyle)
          .filteredOn(style -> style != null && style.contains("Heading"))
          .isEmpty();
      assertThat(SampleDocument.DERMALUNA_RU.source(SAMPLES)).contains("| \u0425 |");
    }
  }

  @Test
  void the_readme_lists_every_edit_between_the_two_versions() throws IOException {
    StringBuilder sources = new StringBuilder();
    try (var files = Files.list(SAMPLES.resolve("source/en"))) {
      for (Path file : files.toList()) {
        sources.append(Files.readString(file));
      }
    }

    assertThat(edits("\\{(E\\d\\d):|!only v\\d (E\\d\\d)", sources.toString()))
        .isEqualTo(edits("(?m)^\\| (E\\d\\d) ", Files.readString(SAMPLES.resolve("README.md"))))
        .hasSize(16);
  }

  private static TreeSet<String> edits(String pattern, String text) {
    TreeSet<String> ids = new TreeSet<>();
    Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .forEach(found -> ids.add(found.replaceAll(".*(E\\d\\d).*", "$1")));
    return ids;
  }

  private static XWPFDocument open(SampleDocument sample) throws IOException {
    return new XWPFDocument(new ByteArrayInputStream(sample.bytes(SAMPLES)));
  }

  /** Contents by entry name: compressed bytes differ between zlib releases, contents must not. */
  private static Map<String, String> entries(byte[] docx) throws IOException {
    Map<String, String> contents = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        contents.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return contents;
  }
}
