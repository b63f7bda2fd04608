package io.clinnexus.domain.anchors;

import io.clinnexus.domain.anchors.parsing.Block;
import io.clinnexus.domain.anchors.parsing.Paragraph;
import io.clinnexus.domain.anchors.parsing.ParsedDocument;
import io.clinnexus.domain.anchors.parsing.Table;
import io.clinnexus.domain.anchors.parsing.TableCell;
import io.clinnexus.domain.anchors.parsing.TableRow;
import io.clinnexus.domain.studies.DocumentLanguage;
import java.util.List;

/**
 * Tells the language of a whole document. A document whose two-column tables set Russian beside
 * English is mixed whatever the letters say: at least 5 such rows, or at least 0.3 of all table
 * characters in them. Otherwise 0.7 of one script decides, and 20 letters of each make it mixed.
 */
public final class DocumentLanguageDetector {

  /** Version of the rules, part of a run's configuration hash. */
  public static final String VERSION = "1";

  private static final double ONE_LANGUAGE = 0.7;
  private static final int MIXED_LETTERS = 20;
  private static final int BILINGUAL_PAIRS = 5;
  private static final double BILINGUAL_SHARE = 0.3;

  private LetterCount letters = LetterCount.NONE;
  private long pairs;
  private long pairCharacters;
  private long tableCharacters;

  private DocumentLanguageDetector() {}

  /** The language of the body; unknown when it has no letters. */
  public static DocumentLanguage detect(ParsedDocument document) {
    DocumentLanguageDetector detector = new DocumentLanguageDetector();
    document.body().forEach(detector::read);
    return detector.decide();
  }

  private void read(Block block) {
    if (block instanceof Paragraph paragraph) {
      letters = letters.plus(LetterCount.of(paragraph.text()));
    } else if (block instanceof Table table) {
      read(table);
    }
  }

  private void read(Table table) {
    for (TableRow row : table.rows()) {
      for (TableCell cell : row.cells()) {
        tableCharacters += TextNormaliser.countCharacters(CellText.of(cell));
        cell.content().forEach(this::read);
      }
      if (row.cells().size() == 2) {
        comparePair(row.cells());
      }
    }
  }

  private void comparePair(List<TableCell> cells) {
    String left = CellText.of(cells.get(0));
    String right = CellText.of(cells.get(1));
    DocumentLanguage first = LanguageDetector.detect(left);
    DocumentLanguage second = LanguageDetector.detect(right);
    if ((first == DocumentLanguage.RU && second == DocumentLanguage.EN)
        || (first == DocumentLanguage.EN && second == DocumentLanguage.RU)) {
      pairs++;
      pairCharacters +=
          TextNormaliser.countCharacters(left) + TextNormaliser.countCharacters(right);
    }
  }

  private DocumentLanguage decide() {
    boolean bilingual =
        pairs >= BILINGUAL_PAIRS
            || (pairs > 0 && pairCharacters >= BILINGUAL_SHARE * tableCharacters);
    if (letters.letters() == 0) {
      return DocumentLanguage.UNKNOWN;
    }
    double cyrillic = (double) letters.cyrillic() / letters.letters();
    boolean bothScripts = letters.cyrillic() >= MIXED_LETTERS && letters.latin() >= MIXED_LETTERS;
    if (bilingual && bothScripts) {
      return DocumentLanguage.MIXED;
    }
    if (cyrillic >= ONE_LANGUAGE) {
      return DocumentLanguage.RU;
    }
    if (1 - cyrillic >= ONE_LANGUAGE) {
      return DocumentLanguage.EN;
    }
    return bothScripts ? DocumentLanguage.MIXED : DocumentLanguage.UNKNOWN;
  }
}
