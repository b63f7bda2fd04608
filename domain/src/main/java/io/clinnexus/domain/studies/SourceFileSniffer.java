package io.clinnexus.domain.studies;

import io.clinnexus.domain.shared.StoreUnavailable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Finds the type of a source file from its content alone; neither its name nor the type its sender
 * declares is asked. A DOCX is a ZIP archive whose content types name a WordprocessingML main part;
 * a PDF has {@code %PDF-} within its first 1,024 bytes and is not an archive.
 */
public final class SourceFileSniffer {

  private static final int HEAD_BYTES = 1_024;
  private static final int FLAGS_OFFSET = 6;
  private static final int ENCRYPTED_FLAG = 1;
  private static final String SAVE_AS_DOCX =
      "Open it in Word, save it as a Word document (.docx) and upload that file.";
  private static final String ACCEPTED = "Upload a Word document (.docx) or a PDF.";

  private SourceFileSniffer() {}

  /** The type of the file; throws {@link SourceFileRefused} when it is none that is accepted. */
  public static SourceMediaType sniff(Path file) {
    try {
      return decide(file, head(file));
    } catch (IOException e) {
      throw new StoreUnavailable("file store", e);
    }
  }

  private static byte[] head(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(HEAD_BYTES);
    }
  }

  private static SourceMediaType decide(Path file, byte[] head) throws IOException {
    if (head.length == 0) {
      throw SourceFileRefused.unsupported("an empty file", ACCEPTED);
    }
    String text = new String(head, StandardCharsets.ISO_8859_1);
    if (text.startsWith("PK\u0003\u0004") || text.startsWith("PK\u0005\u0006")) {
      if (head.length > FLAGS_OFFSET && (head[FLAGS_OFFSET] & ENCRYPTED_FLAG) != 0) {
        throw SourceFileRefused.encrypted("a password-protected ZIP archive");
      }
      return OfficePackageSniffer.sniff(file);
    }
    if (text.contains("%PDF-")) {
      return SourceMediaType.PDF;
    }
    if (text.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
      throw CompoundFileSniffer.refusal(file);
    }
    throw foreign(text);
  }

  private static SourceFileRefused foreign(String head) {
    String start = head.stripLeading().toLowerCase(Locale.ROOT);
    if (start.startsWith("{\\rtf")) {
      return SourceFileRefused.unsupported("a rich text file (.rtf)", SAVE_AS_DOCX);
    }
    if (start.contains("progid=\"word.document\"") || start.contains("<w:worddocument")) {
      return SourceFileRefused.unsupported("a Word document saved as XML", SAVE_AS_DOCX);
    }
    if (start.contains("schemas.microsoft.com/office/2006/xmlpackage")) {
      return SourceFileRefused.unsupported("a Word document saved as flat XML", SAVE_AS_DOCX);
    }
    if (start.startsWith("mime-version:") || start.contains("\nmime-version:")) {
      return SourceFileRefused.unsupported("a web page saved in one file (.mht)", SAVE_AS_DOCX);
    }
    if (start.contains("<html") || start.contains("<!doctype html")) {
      return SourceFileRefused.unsupported("a web page", SAVE_AS_DOCX);
    }
    return SourceFileRefused.unsupported(kindOf(head), ACCEPTED);
  }

  private static String kindOf(String head) {
    if (head.startsWith("\u0089PNG")
        || head.startsWith("\u00ff\u00d8\u00ff")
        || head.startsWith("GIF8")
        || head.startsWith("II*\0")
        || head.startsWith("MM\0*")) {
      return "a picture";
    }
    if (head.startsWith("Rar!")
        || head.startsWith("7z\u00bc\u00af")
        || head.startsWith("\u001f\u008b")) {
      return "a compressed archive";
    }
    if (head.startsWith("MZ") || head.startsWith("\u007fELF")) {
      return "a program";
    }
    if (head.startsWith("PK")) {
      return "a part of a split archive";
    }
    return "neither a Word document nor a PDF";
  }
}
