package io.clinnexus.domain.facts.soa;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.anchors.TextNormaliser;
import io.clinnexus.domain.anchors.parsing.Block;
import io.clinnexus.domain.anchors.parsing.Paragraph;
import io.clinnexus.domain.anchors.parsing.ParagraphRole;
import io.clinnexus.domain.anchors.parsing.Table;
import io.clinnexus.domain.facts.ScheduleAbsence;
import io.clinnexus.domain.facts.soa.ScheduleWords.Topic;
import io.clinnexus.domain.shared.Confidence;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says why a document has no schedule that could be read: what stands below its announcement. */
final class AbsenceFinder {

  private static final int LONGEST_TITLE = 160;
  private static final int MOST_BLOCKS = 25;
  private static final double CERTAIN = 0.95;
  private static final double LIKELY = 0.85;
  private static final double OPEN = 0.6;

  private final ScheduleWords words;
  private final AnchorPlaces anchors;

  AbsenceFinder(ScheduleWords words, AnchorPlaces anchors) {
    this.words = words;
    this.anchors = anchors;
  }

  SchedulesOfActivities explain(List<Block> body, boolean tooLarge, List<String> warnings) {
    Paragraph announced = null;
    for (int i = 0; i < body.size(); i++) {
      if (body.get(i) instanceof Paragraph paragraph && announces(paragraph)) {
        if (pictureBelow(body, i)) {
          return none(ScheduleAbsence.PICTURE, paragraph, CERTAIN, warnings);
        }
        announced = announced == null && isTitle(paragraph) ? paragraph : announced;
      }
    }
    boolean tables = body.stream().anyMatch(Table.class::isInstance);
    if (tooLarge) {
      return none(ScheduleAbsence.TOO_LARGE, announced, OPEN, warnings);
    } else if (announced != null) {
      return none(ScheduleAbsence.REFERENCE_ONLY, announced, tables ? OPEN : LIKELY, warnings);
    } else if (!tables) {
      return none(ScheduleAbsence.NO_TABLE, null, CERTAIN, warnings);
    }
    return none(ScheduleAbsence.NOT_A_SCHEDULE, null, LIKELY, warnings);
  }

  private SchedulesOfActivities none(
      ScheduleAbsence reason,
      @Nullable Paragraph announced,
      double confidence,
      List<String> warnings) {
    Optional<AnchorId> at =
        Optional.ofNullable(announced).flatMap(paragraph -> anchors.paragraph(paragraph.index()));
    return new SchedulesOfActivities(
        List.of(), Optional.of(reason), at, new Confidence(confidence), warnings);
  }

  private boolean announces(Paragraph paragraph) {
    String text = paragraph.text();
    if (text.length() > LONGEST_TITLE
        || TextNormaliser.isBlank(text)
        || paragraph.format().role() == ParagraphRole.TABLE_OF_CONTENTS) {
      return false;
    }
    String title = TextNormaliser.normalise(text);
    return !title.endsWith(".") && words.mentions(Topic.TITLE, Words.of(title));
  }

  /** A heading, or a line that begins as captions do. */
  private boolean isTitle(Paragraph paragraph) {
    return anchors.isHeading(paragraph.index())
        || words.startsWith(Topic.CAPTION, Words.of(paragraph.text()));
  }

  /** Whether a picture stands before the next table or heading of something else. */
  private boolean pictureBelow(List<Block> body, int from) {
    for (int i = from; i < Math.min(body.size(), from + MOST_BLOCKS); i++) {
      if (!(body.get(i) instanceof Paragraph paragraph)) {
        return false;
      }
      if (paragraph.pictures() > 0) {
        return true;
      }
      if (i > from && anchors.isHeading(paragraph.index()) && !announces(paragraph)) {
        return false;
      }
    }
    return false;
  }
}
