package io.clinnexus.domain.change.amendment;

import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.anchors.alignment.CorrespondenceKind;
import io.clinnexus.domain.change.diff.SectionName;
import io.clinnexus.domain.change.diff.TextChange;
import io.clinnexus.domain.zones.SourceZone;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A row of the table of changes: one change of a text, or the changes in one row of a table.
 *
 * @param key names the row as long as its text stays: the first anchor of the later version, or of
 *     the earlier one when there is no later
 */
public record ChangeRow(AnchorId key, List<TextChange> changes) {

  private static final String CELLS = " | ";

  public ChangeRow {
    changes = List.copyOf(changes);
  }

  /** The section it stands in, of the later version where it is there. */
  public Optional<SectionName> section() {
    TextChange first = changes.get(0);
    return first.laterSection().or(first::earlierSection);
  }

  /** What was, empty when it is new. */
  public String was() {
    return text(changes.stream().flatMap(change -> change.correspondence().earlier().stream()));
  }

  /** What became of it, empty when it is gone. */
  public String became() {
    return text(changes.stream().flatMap(change -> change.correspondence().later().stream()));
  }

  private static String text(Stream<Anchor> anchors) {
    return anchors
        .map(Anchor::textNormalised)
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(CELLS));
  }

  /** What became of the texts. */
  public Set<CorrespondenceKind> kinds() {
    return changes.stream()
        .map(change -> change.correspondence().kind())
        .collect(Collectors.toSet());
  }

  /** Whether a number, unit, comparison, negation, date or level changed. */
  public boolean critical() {
    return changes.stream().anyMatch(TextChange::isCritical);
  }

  /** The anchors it is about, of both versions. */
  public List<AnchorId> anchors() {
    return all().map(Anchor::id).toList();
  }

  Set<SourceZone> zones() {
    return all().map(anchor -> anchor.zone().zone()).collect(Collectors.toSet());
  }

  /** What words of rules are looked for in. */
  String searched() {
    String titles =
        all()
            .flatMap(anchor -> anchor.sectionPath().titles().stream())
            .distinct()
            .collect(Collectors.joining(" "));
    return (titles + " " + was() + " " + became()).toLowerCase(Locale.ROOT);
  }

  private Stream<Anchor> all() {
    return changes.stream()
        .flatMap(
            change ->
                Stream.concat(
                    change.correspondence().earlier().stream(),
                    change.correspondence().later().stream()));
  }
}
