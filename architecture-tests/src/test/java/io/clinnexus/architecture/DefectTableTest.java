package io.clinnexus.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of the original's defects names only tests that exist, and each defect once. */
class DefectTableTest {

  private static final Path ROOT = Path.of("..");
  private static final Pattern ROW = Pattern.compile("\\| ([A-Z]+-\\d+) \\| (.+) \\| (.*) \\|");
  private static final Pattern NAMED = Pattern.compile("`([A-Za-z0-9]+)(?:\\.([a-z0-9_]+))?`");

  private record Row(String id, String what, List<String> tests) {}

  @Test
  void each_test_that_is_named_exists() throws IOException {
    Map<String, String> sources = testSources();
    List<String> gone = new ArrayList<>();
    for (Row row : rows()) {
      for (String test : row.tests()) {
        String[] parts = test.split("\\.");
        String source = sources.getOrDefault(parts[0], "");
        if (source.isEmpty() || (parts.length > 1 && !source.contains(" " + parts[1] + "("))) {
          gone.add(row.id() + ": " + test);
        }
      }
    }

    assertThat(gone).isEmpty();
  }

  @Test
  void each_defect_stands_once_and_says_what_became_of_it() throws IOException {
    List<Row> rows = rows();

    System.getLogger(DefectTableTest.class.getName())
        .log(
            System.Logger.Level.INFO,
            "{0} defects of the original, {1} of them with a test",
            rows.size(),
            rows.stream().filter(row -> !row.tests().isEmpty()).count());
    assertThat(rows).extracting(Row::id).doesNotHaveDuplicates();
    assertThat(rows).extracting(Row::what).noneMatch(String::isBlank);
    assertThat(rows).hasSizeGreaterThanOrEqualTo(49);
  }

  private static List<Row> rows() throws IOException {
    List<Row> rows = new ArrayList<>();
    for (String line : Files.readAllLines(ROOT.resolve("docs/defects.md"))) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        List<String> tests = new ArrayList<>();
        Matcher named = NAMED.matcher(row.group(3));
        while (named.find()) {
          tests.add(
              named.group(2) == null ? named.group(1) : named.group(1) + "." + named.group(2));
        }
        rows.add(new Row(row.group(1), row.group(2), tests));
      }
    }
    return rows;
  }

  private static Map<String, String> testSources() throws IOException {
    Map<String, String> sources = new HashMap<>();
    try (Stream<Path> modules = Files.list(ROOT)) {
      for (Path module : modules.filter(Files::isDirectory).sorted().toList()) {
        Path tests = module.resolve("src/test/java");
        if (Files.isDirectory(tests)) {
          try (Stream<Path> files = Files.walk(tests)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
              String name = file.getFileName().toString().replace(".java", "");
              sources.put(name, Files.readString(file));
            }
          }
        }
      }
    }
    return sources;
  }
}
