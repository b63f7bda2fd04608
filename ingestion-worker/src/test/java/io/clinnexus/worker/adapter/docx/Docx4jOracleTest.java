package io.clinnexus.worker.adapter.docx;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.domain.anchors.parsing.Block;
import io.clinnexus.domain.anchors.parsing.Paragraph;
import io.clinnexus.domain.anchors.parsing.ParseLimits;
import io.clinnexus.domain.anchors.parsing.Table;
import io.clinnexus.domain.anchors.parsing.TableCell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same paragraphs, tables and cells as docx4j finds, on generated documents and, when {@code
 * -Dclinnexus.corpus=FOLDER} is given, on every Word document in that folder.
 */
class Docx4jOracleTest {

  private static final int GENERATED = 60;

  @TempDir Path folder;

  private final List<String> paragraphs = new ArrayList<>();
  private final List<String> cells = new ArrayList<>();
  private int tables;

  @TestFactory
  Stream<DynamicTest> reads_what_the_reference_library_reads() {
    Stream<DynamicTest> generated =
        LongStream.range(0, GENERATED)
            .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> compare(write(seed))));
    return Stream.concat(
        generated,
        corpus().map(file -> DynamicTest.dynamicTest(file.toString(), () -> compare(file))));
  }

  private void compare(Path file) {
    paragraphs.clear();
    cells.clear();
    tables = 0;
    collect(new StaxDocxParser().parse(file, ParseLimits.DEFAULT).body());
    Docx4jReading expected = Docx4jReading.of(file.toFile());

    assertThat(paragraphs).isEqualTo(expected.paragraphs());
    assertThat(cells).isEqualTo(expected.cells());
    assertThat(tables).isEqualTo(expected.tables());
  }

  private void collect(List<Block> blocks) {
    for (Block block : blocks) {
      if (block instanceof Paragraph paragraph) {
        paragraphs.add(Docx4jReading.squeeze(paragraph.text()));
      } else if (block instanceof Table table) {
        tables++;
        table.rows().forEach(row -> row.cells().forEach(this::collect));
      }
    }
  }

  private void collect(TableCell cell) {
    int place = cells.size();
    cells.add("");
    int from = paragraphs.size();
    collect(cell.content());
    cells.set(place, String.join("", paragraphs.subList(from, paragraphs.size())));
  }

  private Path write(long seed) {
    return RandomDocx.plain(seed).prepend(DocxBuilder.p("text")).writeTo(folder);
  }

  private static Stream<Path> corpus() {
    String corpus = System.getProperty("clinnexus.corpus", "");
    if (corpus.isEmpty()) {
      return Stream.empty();
    }
    try (Stream<Path> files = Files.walk(Path.of(corpus))) {
      return files.filter(file -> file.toString().endsWith(".docx")).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
