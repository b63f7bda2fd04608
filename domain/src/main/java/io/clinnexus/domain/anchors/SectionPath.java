package io.clinnexus.domain.anchors;

import io.clinnexus.domain.shared.InvalidValue;
import java.util.List;

/**
 * The titles of the open headings, outermost first, each at most {@value #MAX_TITLE} code points.
 * The text form joins them with a slash; special paths stand for content outside any section.
 */
public record SectionPath(List<String> titles) {

  public static final int MAX_TITLE = 120;

  /** Content before the first heading. */
  public static final SectionPath FRONT_MATTER = new SectionPath(List.of("__FRONTMATTER__"));

  /** Content of a document without headings, or below headings without a title. */
  public static final SectionPath ROOT = new SectionPath(List.of("ROOT"));

  /** Footnotes and endnotes. */
  public static final SectionPath FOOTNOTES = new SectionPath(List.of("FOOTNOTES"));

  public SectionPath {
    titles = List.copyOf(titles);
    InvalidValue.unless(!titles.isEmpty(), "sectionPath", "must have at least one title.");
  }

  /** The text form stored in the database. */
  public String format() {
    return String.join("/", titles);
  }

  @Override
  public String toString() {
    return format();
  }
}
