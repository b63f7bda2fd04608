package io.clinnexus.migrations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads .env files: lines of NAME=value, read alike by docker compose. */
final class EnvFile {

  private EnvFile() {}

  /**
   * Returns the settings of the .env file in the folder or in its nearest parent that has one;
   * empty when none has.
   */
  static Map<String, String> nearest(Path folder) {
    @Nullable Path place = folder.toAbsolutePath().normalize();
    while (place != null) {
      Path file = place.resolve(".env");
      if (Files.isRegularFile(file)) {
        return read(file);
      }
      place = place.getParent();
    }
    return Map.of();
  }

  private static Map<String, String> read(Path file) {
    try {
      return parse(Files.readAllLines(file));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " can not be read", e);
    }
  }

  /**
   * Returns the settings of the lines; comments, empty lines and lines without a name are left out.
   */
  static Map<String, String> parse(List<String> lines) {
    Map<String, String> settings = new LinkedHashMap<>();
    for (String line : lines) {
      String text = line.strip();
      if (text.startsWith("export ")) {
        text = text.substring("export ".length()).strip();
      }
      int equals = text.indexOf('=');
      if (equals > 0 && !text.startsWith("#")) {
        settings.put(
            text.substring(0, equals).strip(), unquote(text.substring(equals + 1).strip()));
      }
    }
    return settings;
  }

  private static String unquote(String value) {
    boolean quoted =
        value.length() >= 2
            && (value.charAt(0) == '"' || value.charAt(0) == '\'')
            && value.charAt(value.length() - 1) == value.charAt(0);
    return quoted ? value.substring(1, value.length() - 1) : value;
  }
}
