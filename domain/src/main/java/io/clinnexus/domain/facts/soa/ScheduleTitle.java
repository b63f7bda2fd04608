package io.clinnexus.domain.facts.soa;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.facts.soa.ScheduleWords.Topic;
import java.util.List;
import java.util.Optional;

/**
 * The title of a table.
 *
 * @param says whether it announces a schedule
 * @param denies whether it announces another kind of table
 * @param continued whether it says that the table goes on
 * @param own whether it stands right above the table, not somewhere in the section
 */
record ScheduleTitle(
    String text,
    Optional<AnchorId> anchorId,
    boolean says,
    boolean denies,
    boolean continued,
    boolean own) {

  static final int LONGEST = 300;
  private static final int NEAR = 3;

  /** Finds the title of a table: above it, in its first row, or in the headings it stands under. */
  static ScheduleTitle of(
      TableContext context,
      Optional<GridCell> firstRow,
      AnchorPlaces anchors,
      ScheduleWords words) {
    boolean continued = false;
    boolean denies = false;
    List<TableContext.Line> lines = context.before();
    if (firstRow.isPresent() && words.mentions(Topic.TITLE, Words.of(firstRow.get().plain()))) {
      GridCell cell = firstRow.get();
      return new ScheduleTitle(
          cell.plain(),
          anchors.cell(context.table().index(), cell),
          true,
          false,
          isContinued(cell.plain(), words),
          true);
    }
    for (int i = 0; i < Math.min(NEAR, lines.size()); i++) {
      TableContext.Line line = lines.get(i);
      Words said = Words.of(line.text());
      continued |= i == 0 && isContinued(line.text(), words);
      if (!denies && isTitle(line) && words.mentions(Topic.TITLE, said)) {
        return new ScheduleTitle(
            line.text(), line.anchorId(), true, false, isContinued(line.text(), words), true);
      }
      denies |= i == 0 && isOwnTitle(line, said, words) && words.mentions(Topic.OTHER_TABLE, said);
    }
    Optional<String> section =
        context.sections().stream()
            .filter(title -> words.mentions(Topic.TITLE, Words.of(title)))
            .findFirst();
    Optional<TableContext.Line> caption =
        lines.stream().limit(1).filter(ScheduleTitle::isTitle).findFirst();
    boolean fromCaption = caption.isPresent() && (section.isEmpty() || !denies);
    String text =
        fromCaption
            ? caption.get().text()
            : section.or(() -> context.sections().stream().findFirst()).orElse("");
    return new ScheduleTitle(
        text,
        fromCaption ? caption.get().anchorId() : Optional.empty(),
        section.isPresent() && !denies,
        denies,
        continued,
        fromCaption);
  }

  /** A sentence above a table is not its title, unless it begins as captions do. */
  private static boolean isOwnTitle(TableContext.Line line, Words said, ScheduleWords words) {
    boolean sentence = line.text().endsWith(".") && !words.startsWith(Topic.CAPTION, said);
    return isTitle(line) && (line.heading() || !sentence);
  }

  private static boolean isTitle(TableContext.Line line) {
    return line.text().length() <= LONGEST;
  }

  static boolean isContinued(String text, ScheduleWords words) {
    return text.length() <= LONGEST && words.mentions(Topic.CONTINUED, Words.of(text));
  }

  /** Whether both say the same, apart from numbers and from saying that it goes on. */
  boolean sameAs(ScheduleTitle other, ScheduleWords words) {
    return plain(words).equals(other.plain(words));
  }

  private List<String> plain(ScheduleWords words) {
    return Words.of(text).list().stream()
        .filter(word -> !words.is(Topic.CONTINUED, new Words(List.of(word))))
        .toList();
  }
}
