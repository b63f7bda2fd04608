package io.clinnexus.cli.ingest;

import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of documents and versions, as they follow from file names and from what is there. */
final class VersionNames {

  private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");
  private static final Pattern VERSION_MARK =
      Pattern.compile("(?i)[ _.-]+(?:v|ver|version|версия)[ _.-]?\\d+(?:\\.\\d+)*$");
  private static final int LONGEST_TITLE = 200;

  private VersionNames() {}

  /** The file name without its extension and a version mark at the end: two versions share it. */
  static String documentTitle(Path file) {
    String name = file.getFileName().toString();
    String stem = EXTENSION.matcher(name).replaceFirst("");
    String title = VERSION_MARK.matcher(stem).replaceFirst("").strip();
    if (title.isEmpty()) {
      title = stem.isBlank() ? name : stem;
    }
    return title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title;
  }

  /** The first of v1, v2, ... that is not taken. */
  static String nextFreeLabel(Set<String> taken) {
    int number = 1;
    while (taken.contains("v" + number)) {
      number++;
    }
    return "v" + number;
  }
}
