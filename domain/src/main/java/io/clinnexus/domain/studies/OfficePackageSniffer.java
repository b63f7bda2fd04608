package io.clinnexus.domain.studies;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Tells which application a ZIP-based office file belongs to by its list of content types. */
final class OfficePackageSniffer {

  private static final String WORD_MAIN =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  private static final int MAX_BYTES = 1024 * 1024;
  private static final Pattern CONTENT_TYPE =
      Pattern.compile("ContentType\\s*=\\s*[\"']([^\"']{1,200})[\"']");
  private static final String RESAVE =
      "Open it, save or export it as a Word document (.docx) or a PDF and upload that file.";

  private OfficePackageSniffer() {}

  /** DOCX, or {@link SourceFileRefused} that names what the archive is instead. */
  static SourceMediaType sniff(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      String contentTypes = read(zip, "[Content_Types].xml");
      if (contentTypes == null) {
        throw otherArchive(zip);
      }
      return fromContentTypes(contentTypes);
    } catch (ZipException | EOFException | IllegalArgumentException e) {
      if (String.valueOf(e.getMessage()).contains("encrypted")) {
        throw SourceFileRefused.encrypted("a password-protected ZIP archive");
      }
      throw SourceFileRefused.corrupt("its archive cannot be opened.", e);
    }
  }

  private static SourceMediaType fromContentTypes(String contentTypes) {
    String found = "";
    Matcher matcher = CONTENT_TYPE.matcher(contentTypes);
    while (matcher.find()) {
      String type = matcher.group(1).trim();
      if (type.equalsIgnoreCase(WORD_MAIN)) {
        return SourceMediaType.DOCX;
      }
      String application = application(type);
      found = application.isEmpty() ? found : application;
    }
    throw SourceFileRefused.unsupported(
        found.isEmpty() ? "an office file of a kind that is not known here" : found, RESAVE);
  }

  private static String application(String contentType) {
    if (contentType.startsWith("application/vnd.ms-word.document.macroEnabled")) {
      return "a Word document with macros (.docm)";
    }
    if (contentType.contains("wordprocessingml.template.main")
        || contentType.startsWith("application/vnd.ms-word.template.macroEnabled")) {
      return "a Word template (.dotx)";
    }
    if (contentType.contains("spreadsheetml.")
        || contentType.startsWith("application/vnd.ms-excel")) {
      return "an Excel workbook";
    }
    if (contentType.contains("presentationml.")
        || contentType.startsWith("application/vnd.ms-powerpoint")) {
      return "a PowerPoint presentation";
    }
    if (contentType.startsWith("application/vnd.ms-visio")) {
      return "a Visio drawing";
    }
    return "";
  }

  private static SourceFileRefused otherArchive(ZipFile zip) throws IOException {
    String mediaType = read(zip, "mimetype");
    if (mediaType != null && mediaType.startsWith("application/vnd.oasis.opendocument")) {
      return SourceFileRefused.unsupported("an OpenDocument file (.odt)", RESAVE);
    }
    if (mediaType != null && mediaType.startsWith("application/epub")) {
      return SourceFileRefused.unsupported("an electronic book (.epub)", RESAVE);
    }
    if (zip.getEntry("Index/Document.iwa") != null || zip.getEntry("Index.zip") != null) {
      return SourceFileRefused.unsupported("an Apple Pages document", RESAVE);
    }
    return SourceFileRefused.unsupported(
        zip.size() == 0 ? "an empty ZIP archive" : "a ZIP archive, not a document",
        "Upload the Word document (.docx) or PDF itself.");
  }

  private static @Nullable String read(ZipFile zip, String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      return null;
    }
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readNBytes(MAX_BYTES);
      return new String(bytes, charset(bytes));
    }
  }

  private static Charset charset(byte[] bytes) {
    if (bytes.length >= 2) {
      int mark = ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
      if (mark == 0xfeff || mark == 0xfffe) {
        return StandardCharsets.UTF_16;
      }
      if (mark == 0x3c00) {
        return StandardCharsets.UTF_16LE;
      }
    }
    return StandardCharsets.UTF_8;
  }
}
