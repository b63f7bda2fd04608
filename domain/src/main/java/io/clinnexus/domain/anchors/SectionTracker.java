package io.clinnexus.domain.anchors;

import io.clinnexus.domain.zones.ZoneClassification;
import io.clinnexus.domain.zones.ZoneClassifier;
import java.util.ArrayList;
import java.util.List;

/** The stack of open headings while walking a document, and the section they make. */
final class SectionTracker {

  private final ZoneClassifier zones;
  private final List<DetectedHeading> open = new ArrayList<>();
  private Section current;

  SectionTracker(ZoneClassifier zones, boolean hasHeadings) {
    this.zones = zones;
    this.current =
        hasHeadings
            ? new Section(SectionPath.FRONT_MATTER, zones.frontMatter())
            : new Section(SectionPath.ROOT, ZoneClassification.UNKNOWN);
  }

  /** The section content at this point belongs to. */
  Section current() {
    return current;
  }

  /** Closes all headings of the same or a deeper level, then opens this one. */
  void open(DetectedHeading heading) {
    open.removeIf(other -> other.heading().level() >= heading.heading().level());
    open.add(heading);
    List<String> titles =
        open.stream().map(DetectedHeading::pathTitle).filter(title -> !title.isEmpty()).toList();
    List<String> cleanTitles = open.stream().map(other -> other.heading().title()).toList();
    current =
        new Section(
            titles.isEmpty() ? SectionPath.ROOT : new SectionPath(titles),
            zones.classify(cleanTitles));
  }

  /**
   * A section with everything its anchors share.
   *
   * @param path its titles
   * @param pathText the text form of the path
   * @param hashSuffix what the path adds to the hashed text of an id
   * @param zone the zone of its content
   */
  record Section(SectionPath path, String pathText, String hashSuffix, ZoneClassification zone) {

    private static final int HASHED_PATH = 64;

    Section(SectionPath path, ZoneClassification zone) {
      this(path, path.format(), ":" + TextNormaliser.head(path.format(), HASHED_PATH), zone);
    }
  }
}
