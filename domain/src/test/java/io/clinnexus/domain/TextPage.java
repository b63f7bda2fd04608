package io.clinnexus.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A page of a text file of test pages: each begins with a line of {@code ==} and its name; what its
 * other lines mean is told at the top of the file. Blank lines are left out.
 */
public record TextPage(String name, List<String> lines) {

  /** The pages of a file that stands beside a test class. */
  public static Stream<TextPage> read(Class<?> test, String file) {
    try (InputStream in = Objects.requireNonNull(test.getResourceAsStream(file), file)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("\n== "))
          .skip(1)
          .map(page -> page.lines().filter(line -> !line.isBlank()).toList())
          .map(page -> new TextPage(page.get(0), page.subList(1, page.size())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
