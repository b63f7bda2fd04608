package io.clinnexus.integrations.amendments;

import io.clinnexus.domain.anchors.alignment.VersionAlignment;
import io.clinnexus.domain.change.amendment.AmendmentFiles;
import io.clinnexus.domain.change.amendment.AmendmentLanguage;
import io.clinnexus.domain.change.amendment.TableOfChanges;
import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.integrations.office.ReproducibleWorkbook;
import java.io.IOException;
import java.io.OutputStream;

/** Writes the files for a regulator as Office Open XML. */
final class OoxmlAmendmentFiles implements AmendmentFiles {

  @Override
  public void tableAsDocument(TableOfChanges table, AmendmentLanguage language, OutputStream out)
      throws IOException {
    FrameWords words = FrameWords.of(language);
    new WordPackage(words.languageTag(), true).write(new TableDocument(table, words).body(), out);
  }

  @Override
  public void tableAsWorkbook(TableOfChanges table, AmendmentLanguage language, OutputStream out)
      throws IOException {
    FrameWords words = FrameWords.of(language);
    ReproducibleWorkbook.write(
        out,
        workbook -> new TableSheet(workbook.newWorksheet(words.sheet()), table, words).write());
  }

  @Override
  public void trackedChanges(
      TableOfChanges.Heading heading, VersionAlignment alignment, OutputStream out)
      throws IOException {
    boolean russian = heading.later().language() == DocumentLanguage.RU;
    new WordPackage(russian ? "ru-RU" : "en-GB", false)
        .write(new TrackedDocument(alignment).body(), out);
  }
}
