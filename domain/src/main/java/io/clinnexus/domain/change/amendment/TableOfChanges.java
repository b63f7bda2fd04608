package io.clinnexus.domain.change.amendment;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.anchors.alignment.VersionComparison;
import io.clinnexus.domain.change.diff.StoredDiff;
import io.clinnexus.domain.studies.Document;
import io.clinnexus.domain.studies.DocumentVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What changed between two versions, as a regulator wants to read it.
 *
 * @param orphaned notes on rows that are not there any more, because the text changed again
 */
public record TableOfChanges(
    Heading heading, VersionComparison comparison, List<Row> rows, List<ChangeNote> orphaned) {

  public TableOfChanges {
    rows = List.copyOf(rows);
    orphaned = List.copyOf(orphaned);
  }

  /** What the table is about. */
  public record Heading(Document document, DocumentVersion earlier, DocumentVersion later) {}

  /**
   * A change with what is proposed and what people said.
   *
   * @param rules the rules that take it for substantial; none when it is proposed as not
   */
  public record Row(ChangeRow change, List<AmendmentRule> rules, Optional<ChangeNote> note) {

    public Row {
      rules = List.copyOf(rules);
    }

    /** What is proposed. */
    public Substance proposal() {
      return rules.isEmpty() ? Substance.NON_SUBSTANTIAL : Substance.SUBSTANTIAL;
    }

    /** Why it was changed. */
    public Optional<String> reason() {
      return note.flatMap(ChangeNote::reason);
    }

    /** What a person decided. */
    public Optional<Substance> decision() {
      return note.flatMap(ChangeNote::decision);
    }
  }

  static TableOfChanges of(
      Heading heading, StoredDiff diff, AmendmentRules rules, List<ChangeNote> notes) {
    Map<AnchorId, ChangeNote> left = new HashMap<>();
    notes.forEach(note -> left.put(note.key(), note));
    List<Row> rows = new ArrayList<>();
    for (ChangeRow change : ChangeRows.of(diff.diff())) {
      rows.add(new Row(change, rules.of(change), Optional.ofNullable(left.remove(change.key()))));
    }
    return new TableOfChanges(
        heading,
        diff.comparison(),
        rows,
        notes.stream().filter(note -> left.containsKey(note.key())).toList());
  }

  /** The rows for which nobody said why. */
  public List<AnchorId> withoutReason() {
    return rows.stream()
        .filter(row -> row.reason().isEmpty())
        .map(row -> row.change().key())
        .toList();
  }
}
