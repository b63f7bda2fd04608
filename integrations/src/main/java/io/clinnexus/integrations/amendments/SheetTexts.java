package io.clinnexus.integrations.amendments;

import io.clinnexus.domain.anchors.alignment.CorrespondenceKind;
import io.clinnexus.domain.change.amendment.ChangeRow;
import io.clinnexus.domain.change.amendment.TableOfChanges;
import io.clinnexus.domain.change.diff.SectionName;
import io.clinnexus.domain.change.diff.TextChange;
import io.clinnexus.domain.studies.DocumentVersion;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The texts of a table of changes that both of its forms have. */
final class SheetTexts {

  private final FrameWords words;

  SheetTexts(FrameWords words) {
    this.words = words;
  }

  String subject(TableOfChanges.Heading heading) {
    return heading.document().title()
        + ", "
        + words.from()
        + " "
        + version(heading.earlier())
        + " "
        + words.to()
        + " "
        + version(heading.later());
  }

  private String version(DocumentVersion version) {
    return version.label()
        + version.effectiveDate().map(date -> " " + words.dated() + " " + date).orElse("");
  }

  String section(ChangeRow row) {
    return row.section().map(SheetTexts::name).orElse("");
  }

  private static String name(SectionName section) {
    String title =
        switch (section.title()) {
          case "__FRONTMATTER__", "FOOTNOTES" -> "—";
          default -> section.title();
        };
    return section.number().map(number -> number + " " + title).orElse(title);
  }

  /** Where a moved text came from, or that there is nothing on one side. */
  String place(ChangeRow row, boolean before) {
    TextChange first = row.changes().get(0);
    Set<CorrespondenceKind> kinds = row.kinds();
    if (kinds.equals(Set.of(CorrespondenceKind.ADDED))) {
      return before ? "—" : words.added();
    }
    if (kinds.equals(Set.of(CorrespondenceKind.REMOVED))) {
      return before ? "" : words.removed();
    }
    if (!before && first.correspondence().kind().isMove()) {
      return first
          .earlierSection()
          .map(section -> words.movedFrom() + " " + name(section))
          .orElse("");
    }
    return "";
  }

  String substance(TableOfChanges.Row row) {
    String state = row.decision().isPresent() ? words.decided() : words.proposed();
    return words.substance(row.decision().orElse(row.proposal())) + " (" + state + ")";
  }

  /** The categories by their rules, with where they stand if that is asked for. */
  List<String> categories(TableOfChanges.Row row, boolean sources) {
    return row.rules().stream()
        .map(
            rule -> rule.id() + ": " + words.category(rule) + (sources ? ". " + rule.source() : ""))
        .collect(Collectors.toList());
  }
}
