package io.clinnexus.api.change;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.anchors.alignment.ComparisonState;
import io.clinnexus.domain.change.amendment.AmendmentRule;
import io.clinnexus.domain.change.amendment.ChangeNote;
import io.clinnexus.domain.change.amendment.ChangeRow;
import io.clinnexus.domain.change.amendment.TableOfChanges;
import org.springframework.stereotype.Component;

/** Tables of changes as they leave the application. */
@Component
final class AmendmentDtoConverter {

  private final DiffDtoConverter diffs;

  AmendmentDtoConverter(DiffDtoConverter diffs) {
    this.diffs = diffs;
  }

  TableOfChangesResponse response(TableOfChanges table) {
    return new TableOfChangesResponse(
        diffs.response(table.comparison(), ComparisonState.COMPARED),
        table.rows().stream().map(AmendmentDtoConverter::row).toList(),
        table.withoutReason().size(),
        table.orphaned().stream().map(AmendmentDtoConverter::response).toList());
  }

  private static TableOfChangesResponse.Row row(TableOfChanges.Row row) {
    ChangeRow change = row.change();
    return new TableOfChangesResponse.Row(
        change.key().format(),
        DiffDtoConverter.name(change.section()),
        change.was(),
        change.became(),
        change.kinds().stream().sorted().toList(),
        change.critical(),
        change.anchors().stream().map(AnchorId::format).toList(),
        row.proposal(),
        row.rules().stream().map(AmendmentDtoConverter::rule).toList(),
        row.note().map(AmendmentDtoConverter::response).orElse(null));
  }

  private static TableOfChangesResponse.Rule rule(AmendmentRule rule) {
    return new TableOfChangesResponse.Rule(
        rule.id(), rule.regime(), rule.categoryEn(), rule.categoryRu(), rule.source());
  }

  static TableOfChangesResponse.Note response(ChangeNote note) {
    return new TableOfChangesResponse.Note(
        note.key().format(),
        note.reason().orElse(null),
        note.decision().orElse(null),
        note.decisionReason().orElse(null),
        note.updatedBy().value(),
        note.updatedAt());
  }
}
