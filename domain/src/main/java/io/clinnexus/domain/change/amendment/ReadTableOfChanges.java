package io.clinnexus.domain.change.amendment;

import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.change.diff.ReadDiff;
import io.clinnexus.domain.change.diff.StoredDiff;
import io.clinnexus.domain.shared.Transactions;
import io.clinnexus.domain.studies.Document;
import io.clinnexus.domain.studies.DocumentNotFound;
import io.clinnexus.domain.studies.DocumentVersion;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.Documents;
import io.clinnexus.domain.studies.VersionNotFound;

/** Reads the table of changes of two versions that were compared. */
public final class ReadTableOfChanges {

  private final ReadDiff readDiff;
  private final Documents documents;
  private final ChangeNotes notes;
  private final AmendmentRules rules;
  private final Transactions transactions;

  public ReadTableOfChanges(
      ReadDiff readDiff,
      Documents documents,
      ChangeNotes notes,
      AmendmentRules rules,
      Transactions transactions) {
    this.readDiff = readDiff;
    this.documents = documents;
    this.notes = notes;
    this.rules = rules;
    this.transactions = transactions;
  }

  /**
   * The table; throws {@link io.clinnexus.domain.anchors.alignment.VersionsNotCompared} when the
   * versions were not compared as they are now.
   */
  public TableOfChanges handle(ReadDiff.Query query) {
    return transactions.read(
        () -> {
          WorkspaceId workspaceId = query.workspaceId();
          StoredDiff diff = readDiff.handle(query);
          Document document =
              documents
                  .find(workspaceId, diff.comparison().documentId())
                  .orElseThrow(() -> new DocumentNotFound(diff.comparison().documentId()));
          return TableOfChanges.of(
              new TableOfChanges.Heading(
                  document, version(workspaceId, query.from()), version(workspaceId, query.to())),
              diff,
              rules,
              notes.of(workspaceId, diff.comparison().id()));
        });
  }

  private DocumentVersion version(WorkspaceId workspaceId, DocumentVersionId id) {
    return documents.findVersion(workspaceId, id).orElseThrow(() -> new VersionNotFound(id));
  }
}
