package io.clinnexus.cli.samples;

import io.clinnexus.cli.samples.Block.Heading;
import io.clinnexus.cli.samples.Block.HeadingKind;

/** Counts headings as Word's automatic numbering does, for the table of contents. */
final class Numbering {

  private final int[] counters = new int[6];
  private int appendices = 0;

  /** Returns the number that Word prints, with a trailing blank, or nothing for a plain heading. */
  String next(Heading heading) {
    if (heading.kind() == HeadingKind.APPENDIX) {
      appendices++;
      return "Appendix " + appendices + " ";
    }
    if (heading.kind() != HeadingKind.NUMBERED) {
      return "";
    }
    counters[heading.level()]++;
    for (int level = heading.level() + 1; level < counters.length; level++) {
      counters[level] = 0;
    }
    StringBuilder number = new StringBuilder();
    for (int level = 1; level <= heading.level(); level++) {
      number.append(number.isEmpty() ? "" : ".").append(counters[level]);
    }
    return number.append(' ').toString();
  }
}
