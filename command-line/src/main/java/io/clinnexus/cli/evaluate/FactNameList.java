package io.clinnexus.cli.evaluate;

import io.clinnexus.cli.evaluate.measure.FactNames;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The list of names that this client comes with. */
final class FactNameList {

  private static final String RESOURCE = "fact-names.txt";

  private FactNameList() {}

  static FactNames read() {
    try (InputStream in =
            Objects.requireNonNull(FactNameList.class.getResourceAsStream(RESOURCE), RESOURCE);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return new FactNames(reader.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
