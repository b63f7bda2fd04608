package io.clinnexus.persistence.revision;

import java.util.Arrays;

/** Versions of the extension, compared number by number. */
final class VectorVersion {

  private VectorVersion() {}

  /** Whether the version, such as 0.8.0, is older than the other. */
  static boolean isBefore(String version, String other) {
    return Arrays.compare(numbers(version), numbers(other)) < 0;
  }

  private static int[] numbers(String version) {
    return Arrays.stream(version.split("\\D+", -1))
        .filter(part -> !part.isEmpty())
        .mapToInt(Integer::parseInt)
        .toArray();
  }
}
