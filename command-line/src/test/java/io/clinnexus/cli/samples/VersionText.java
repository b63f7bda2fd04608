package io.clinnexus.cli.samples;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Selects one version out of a source that holds both: {@code {E03: old => new}} inside a line and
 * {@code !only v2 E07} to {@code !end} around lines.
 */
final class VersionText {

  private static final Pattern EDIT = Pattern.compile("\\{E(\\d\\d): (.*?) ?=> ?(.*?)\\}");

  private VersionText() {}

  static String select(String source, int version) {
    StringBuilder kept = new StringBuilder();
    boolean keep = true;
    for (String line : source.split("\n", -1)) {
      if (line.startsWith("!only v")) {
        keep = line.startsWith("!only v" + version);
      } else if (line.equals("!end")) {
        keep = true;
      } else if (keep) {
        kept.append(line).append('\n');
      }
    }
    Matcher edits = EDIT.matcher(kept);
    return edits.replaceAll(
        edit -> Matcher.quoteReplacement(version == 1 ? edit.group(2) : edit.group(3)));
  }
}
