package io.clinnexus.domain.studies;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Promise P5: the type comes from the content, whatever the name and the declared type say. */
class SourceFileSnifferTest {

  private static final String DOCX_TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  private static final String WORD_MAIN = DOCX_TYPE + ".main+xml";
  private static final String XLSX_MAIN =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
  private static final String PPTX_MAIN =
      "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml";
  private static final String DOCM_MAIN = "application/vnd.ms-word.document.macroEnabled.main+xml";
  private static final String DOTX_MAIN =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml";
  private static final String OLE = "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1";

  @TempDir Path folder;

  static Stream<Arguments> accepted() {
    byte[] docx = office(WORD_MAIN);
    return Stream.of(
        arguments("protocol.docx", DOCX_TYPE, docx, SourceMediaType.DOCX),
        arguments("protocol.doc", "application/msword", docx, SourceMediaType.DOCX),
        arguments("protocol.pdf", "application/pdf", docx, SourceMediaType.DOCX),
        arguments("no extension", "application/octet-stream", docx, SourceMediaType.DOCX),
        arguments("archive.zip", "application/zip", docx, SourceMediaType.DOCX),
        arguments("../../etc/passwd", "text/plain", docx, SourceMediaType.DOCX),
        arguments("late-list.docx", DOCX_TYPE, lateContentTypes(), SourceMediaType.DOCX),
        arguments("utf16-list.docx", DOCX_TYPE, utf16ContentTypes(), SourceMediaType.DOCX),
        arguments("with-workbook.docx", DOCX_TYPE, wordWithWorkbook(), SourceMediaType.DOCX),
        arguments("protocol.pdf", "application/pdf", text("%PDF-1.7\n"), SourceMediaType.PDF),
        arguments("protocol.docx", DOCX_TYPE, text("%PDF-1.4\n%xyz"), SourceMediaType.PDF),
        arguments("bom.pdf", "application/pdf", text("\u00ef\u00bb\u00bf%PDF-1.5"), pdf()),
        arguments("mail.pdf", "application/pdf", text("X".repeat(900) + "%PDF-1.3"), pdf()),
        arguments("edge.pdf", "application/pdf", text("X".repeat(1019) + "%PDF-"), pdf()),
        arguments("pdf-then-zip.docx", DOCX_TYPE, join(text("%PDF-1.7\n"), docx), pdf()));
  }

  static Stream<Arguments> refused() {
    byte[] docx = office(WORD_MAIN);
    String pdf = "application/pdf";
    return Stream.of(
        arguments("empty.docx", DOCX_TYPE, new byte[0], "UNSUPPORTED_FORMAT", "an empty file"),
        arguments("old.doc", "application/msword", ole("WordDocument"), no(), "an old .doc file"),
        arguments("old.docx", DOCX_TYPE, ole("WordDocument"), no(), "an old .doc file"),
        arguments("late.doc", DOCX_TYPE, oleLate("WordDocument"), no(), "an old .doc file"),
        arguments("t.xls", "application/msexcel", ole("Workbook"), no(), "an old Excel workbook"),
        arguments("t.xls", "application/msexcel", ole("Book"), no(), "an old Excel workbook"),
        arguments("t.ppt", "", ole("PowerPoint Document"), no(), "an old PowerPoint file"),
        arguments("m.msg", "", ole("__properties_version1.0"), no(), "an Outlook message"),
        arguments("x.docx", DOCX_TYPE, ole("Something"), no(), "an old Office file"),
        arguments("x.docx", DOCX_TYPE, text(OLE), no(), "an old Office file"),
        arguments("p.docx", DOCX_TYPE, ole("EncryptedPackage"), "ENCRYPTED", "password-protected"),
        arguments("p.docx", DOCX_TYPE, oleLate("EncryptedPackage"), "ENCRYPTED", "password-"),
        arguments("z.docx", DOCX_TYPE, encryptedZip(docx), "ENCRYPTED", "password-protected ZIP"),
        arguments("t.xlsx", "x", office(XLSX_MAIN), no(), "an Excel workbook"),
        arguments("t.docx", DOCX_TYPE, office(XLSX_MAIN), no(), "an Excel workbook"),
        arguments("t.xlsb", "x", office("application/vnd.ms-excel.sheet.binary"), no(), "an Excel"),
        arguments("t.pptx", "x", office(PPTX_MAIN), no(), "a PowerPoint presentation"),
        arguments("t.docx", DOCX_TYPE, office(DOCM_MAIN), no(), "with macros (.docm)"),
        arguments("t.dotx", "x", office(DOTX_MAIN), no(), "a Word template"),
        arguments("v.vsdx", "x", office("application/vnd.ms-visio.drawing"), no(), "a Visio"),
        arguments("u.docx", DOCX_TYPE, office("application/xml"), no(), "not known here"),
        arguments("d.odt", "x", odf("application/vnd.oasis.opendocument.text"), no(), "OpenDocume"),
        arguments("b.epub", "x", odf("application/epub+zip"), no(), "an electronic book"),
        arguments("p.pages", "x", zip(Map.of("Index/Document.iwa", "x")), no(), "an Apple Pages"),
        arguments("p.zip", "x", zip(Map.of("protocol.docx", "x")), no(), "a ZIP archive"),
        arguments("p.docx", DOCX_TYPE, zip(Map.of("word/document.xml", "x")), no(), "a ZIP"),
        arguments("p.docx", DOCX_TYPE, zip(Map.of()), no(), "an empty ZIP archive"),
        arguments("p.docx", DOCX_TYPE, Arrays.copyOf(docx, 90), "CORRUPT_FILE", "damaged"),
        arguments("p.docx", DOCX_TYPE, text("PK\u0003\u0004"), "CORRUPT_FILE", "damaged"),
        arguments("p.docx", DOCX_TYPE, text("{\\rtf1\\ansi}"), no(), "a rich text file"),
        arguments("p.doc", "application/msword", text("\n <HTML><body>"), no(), "a web page"),
        arguments("p.doc", "application/msword", text("MIME-Version: 1.0\n"), no(), "one file"),
        arguments("p.doc", "x", text("<?mso-application progid=\"Word.Document\"?>"), no(), "XML"),
        arguments("p.xml", "x", text(flat()), no(), "saved as flat XML"),
        arguments("p.docx", DOCX_TYPE, text("just words"), no(), "neither a Word document"),
        arguments("p.pdf", pdf, text("X".repeat(1020) + "%PDF-"), no(), "neither a Word"),
        arguments("p.pdf", pdf, text("%PDX-1.4"), no(), "neither a Word document"),
        arguments("p.png", "image/png", text("\u0089PNG\r\n"), no(), "a picture"),
        arguments("p.pdf", pdf, text("\u00ff\u00d8\u00ff\u00e0"), no(), "a picture"),
        arguments("p.docx", DOCX_TYPE, text("Rar!\u001a"), no(), "a compressed archive"),
        arguments("p.gz", "x", text("\u001f\u008b\b"), no(), "a compressed archive"),
        arguments("p.pdf.exe", pdf, text("MZ\u0090"), no(), "a program"),
        arguments("p.docx", DOCX_TYPE, new byte[2000], no(), "neither a Word document"));
  }

  @ParameterizedTest(name = "{0} declared as {1}")
  @MethodSource("accepted")
  void accepts_by_content(String name, String declared, byte[] content, SourceMediaType type) {
    assertThat(SourceFileSniffer.sniff(stored(content)))
        .as("%s declared as %s", name, declared)
        .isEqualTo(type);
  }

  @ParameterizedTest(name = "{0} declared as {1}: {4}")
  @MethodSource("refused")
  void refuses_by_content(String name, String declared, byte[] content, String code, String says) {
    SourceFileRefused refused =
        catchThrowableOfType(
            SourceFileRefused.class, () -> SourceFileSniffer.sniff(stored(content)));

    assertThat(refused).as("%s declared as %s", name, declared).isNotNull();
    assertThat(refused.code()).isEqualTo(code);
    assertThat(refused).hasMessageContaining(says);
  }

  private Path stored(byte[] content) {
    try {
      return Files.write(folder.resolve("upload"), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String no() {
    return "UNSUPPORTED_FORMAT";
  }

  private static SourceMediaType pdf() {
    return SourceMediaType.PDF;
  }

  private static String flat() {
    return "<?xml version=\"1.0\"?><pkg:package"
        + " xmlns:pkg=\"http://schemas.microsoft.com/office/2006/xmlPackage\">";
  }

  private static byte[] text(String latin) {
    return latin.getBytes(ISO_8859_1);
  }

  private static byte[] join(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private static String contentTypes(String... types) {
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?><Types>");
    for (String type : types) {
      xml.append("<Override PartName=\"/a\" ContentType=\"").append(type).append("\"/>");
    }
    return xml.append("</Types>").toString();
  }

  private static byte[] office(String mainType) {
    return zip(Map.of("[Content_Types].xml", contentTypes("application/xml", mainType)));
  }

  private static byte[] wordWithWorkbook() {
    return zip(Map.of("[Content_Types].xml", contentTypes(XLSX_MAIN, WORD_MAIN)));
  }

  private static byte[] lateContentTypes() {
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put("word/document.xml", "<w:document/>".repeat(500));
    entries.put("[Content_Types].xml", contentTypes(WORD_MAIN));
    return zip(entries);
  }

  private static byte[] utf16ContentTypes() {
    return zipOfBytes(Map.of("[Content_Types].xml", contentTypes(WORD_MAIN).getBytes(UTF_16)));
  }

  private static byte[] odf(String mediaType) {
    return zip(Map.of("mimetype", mediaType));
  }

  private static byte[] zip(Map<String, String> entries) {
    Map<String, byte[]> bytes = new LinkedHashMap<>();
    entries.forEach((name, content) -> bytes.put(name, content.getBytes(UTF_8)));
    return zipOfBytes(bytes);
  }

  private static byte[] zipOfBytes(Map<String, byte[]> entries) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out, UTF_8)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] encryptedZip(byte[] zip) {
    byte[] copy = zip.clone();
    copy[6] |= 1;
    return copy;
  }

  private static byte[] ole(String stream) {
    return oleWithDirectoryAt(512, stream);
  }

  private static byte[] oleLate(String stream) {
    return oleWithDirectoryAt(200 * 512, stream);
  }

  private static byte[] oleWithDirectoryAt(int offset, String stream) {
    byte[] file = new byte[offset + 512];
    System.arraycopy(text(OLE), 0, file, 0, 8);
    byte[] name = stream.getBytes(UTF_16LE);
    System.arraycopy(name, 0, file, offset + 128, name.length);
    file[offset + 128 + 64] = (byte) (name.length + 2);
    file[offset + 128 + 66] = 2;
    return file;
  }
}
