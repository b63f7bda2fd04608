package io.clinnexus.domain.change.amendment;

import io.clinnexus.domain.anchors.alignment.VersionAlignment;
import java.io.IOException;
import java.io.OutputStream;

/** Writes what a regulator is given as files; the same content gives the same bytes. */
public interface AmendmentFiles {

  /** The table of changes as a word-processing document. */
  void tableAsDocument(TableOfChanges table, AmendmentLanguage language, OutputStream out)
      throws IOException;

  /** The table of changes as a workbook. */
  void tableAsWorkbook(TableOfChanges table, AmendmentLanguage language, OutputStream out)
      throws IOException;

  /** The later version as a word-processing document with its changes tracked. */
  void trackedChanges(TableOfChanges.Heading heading, VersionAlignment alignment, OutputStream out)
      throws IOException;
}
