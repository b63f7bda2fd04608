package io.clinnexus.domain.studies;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Tells what an OLE compound file is by the names in its directory. Directory records are 128 bytes
 * long and aligned to 128 bytes, so a scan finds them without following the file's own chains.
 */
final class CompoundFileSniffer {

  private static final int RECORD_BYTES = 128;
  private static final int NAME_LENGTH_OFFSET = 64;
  private static final int TYPE_OFFSET = 66;
  private static final int STORAGE = 1;
  private static final int STREAM = 2;
  private static final String SAVE_AS_DOCX =
      "Open it in Word, save it as a Word document (.docx) and upload that file.";
  private static final String ACCEPTED = "Upload a Word document (.docx) or a PDF.";

  private CompoundFileSniffer() {}

  /** The refusal that fits the file; no compound file is accepted. */
  static SourceFileRefused refusal(Path file) throws IOException {
    SourceFileRefused refusal =
        SourceFileRefused.unsupported("an old Office file of an unknown kind", ACCEPTED);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      byte[] bytes = in.readNBytes(RECORD_BYTES);
      while (bytes.length == RECORD_BYTES) {
        switch (name(bytes)) {
          case "EncryptedPackage":
            return SourceFileRefused.encrypted("a password-protected file");
          case "WordDocument":
            return SourceFileRefused.unsupported("an old .doc file (Word 97-2003)", SAVE_AS_DOCX);
          case "Workbook", "Book":
            return SourceFileRefused.unsupported("an old Excel workbook (.xls)", ACCEPTED);
          case "PowerPoint Document":
            return SourceFileRefused.unsupported("an old PowerPoint file (.ppt)", ACCEPTED);
          case "__properties_version1.0":
            refusal = SourceFileRefused.unsupported("an Outlook message (.msg)", ACCEPTED);
            break;
          default:
            break;
        }
        bytes = in.readNBytes(RECORD_BYTES);
      }
    }
    return refusal;
  }

  private static String name(byte[] directoryRecord) {
    int length =
        (directoryRecord[NAME_LENGTH_OFFSET] & 0xff)
            | (directoryRecord[NAME_LENGTH_OFFSET + 1] & 0xff) << 8;
    int type = directoryRecord[TYPE_OFFSET];
    if (length < 4 || length > NAME_LENGTH_OFFSET || (type != STORAGE && type != STREAM)) {
      return "";
    }
    return new String(directoryRecord, 0, length - 2, StandardCharsets.UTF_16LE);
  }
}
