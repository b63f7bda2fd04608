package io.clinnexus.domain.change.amendment;

import io.clinnexus.domain.anchors.alignment.StoredAlignments;
import io.clinnexus.domain.change.diff.ReadDiff;
import io.clinnexus.domain.shared.Transactions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Makes the files that a regulator is given of two versions. */
public final class ExportAmendment {

  private final ReadTableOfChanges readTable;
  private final StoredAlignments alignments;
  private final AmendmentFiles files;
  private final Transactions transactions;

  public ExportAmendment(
      ReadTableOfChanges readTable,
      StoredAlignments alignments,
      AmendmentFiles files,
      Transactions transactions) {
    this.readTable = readTable;
    this.alignments = alignments;
    this.files = files;
    this.transactions = transactions;
  }

  /** What to make. */
  public enum Form {
    TABLE_AS_DOCUMENT,
    TABLE_AS_WORKBOOK,
    TRACKED_CHANGES
  }

  /** Of which versions, and in which language the frame is. */
  public record Command(ReadDiff.Query versions, Form form, AmendmentLanguage language) {}

  /**
   * The file; throws {@link ReasonsMissing} for a table with a change that nobody explained, or
   * {@link io.clinnexus.domain.anchors.alignment.VersionsNotCompared}.
   */
  public byte[] handle(Command command) {
    TableOfChanges table = readTable.handle(command.versions());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      switch (command.form()) {
        case TABLE_AS_DOCUMENT -> files.tableAsDocument(explained(table), command.language(), out);
        case TABLE_AS_WORKBOOK -> files.tableAsWorkbook(explained(table), command.language(), out);
        case TRACKED_CHANGES ->
            files.trackedChanges(
                table.heading(),
                transactions.read(
                    () ->
                        alignments
                            .between(
                                command.versions().workspaceId(),
                                command.versions().from(),
                                command.versions().to())
                            .alignment()),
                out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static TableOfChanges explained(TableOfChanges table) {
    if (!table.withoutReason().isEmpty()) {
      throw new ReasonsMissing(table.withoutReason());
    }
    return table;
  }
}
