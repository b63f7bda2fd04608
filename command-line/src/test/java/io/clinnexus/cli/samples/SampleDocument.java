package io.clinnexus.cli.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A sample of the project: a Word file made from the Markdown files of one folder, in name order.
 * The same sources always give the same bytes.
 */
enum SampleDocument {
  CARDIOLUME_V1("cardiolume-protocol-v1.docx", "en", 1, "CLN204-201 \u2013 Protocol, Version 1.0"),
  CARDIOLUME_V2("cardiolume-protocol-v2.docx", "en", 2, "CLN204-201 \u2013 Protocol, Version 2.0"),
  DERMALUNA_RU("dermaluna-protocol-ru.docx", "ru", 1, "CLN310-301 \u2013 Протокол, версия 1.0"),
  OBRAZETS_RU("obrazets-protocol-ru.docx", "ru-short", 1, "CLN415-201 \u2013 Протокол, версия 2.0"),
  CARDIOLUME_SAP(
      "cardiolume-sap.docx", "en-sap", 1, "CLN204-201 \u2013 Analysis plan, Version 0.3"),
  DERMALUNA_CONSENT_RU(
      "dermaluna-consent-ru.docx", "ru-consent", 1, "CLN310-301 \u2013 Согласие, версия 1.1");

  private static final LocalDateTime ZIP_TIME = LocalDateTime.of(2026, 3, 2, 9, 0);

  private final String fileName;
  private final String folder;
  private final int version;
  private final String header;

  SampleDocument(String fileName, String folder, int version, String header) {
    this.fileName = fileName;
    this.folder = folder;
    this.version = version;
    this.header = header;
  }

  /** Russian samples have headings typed by hand, English ones have styles. */
  private boolean isRussian() {
    return folder.startsWith("ru");
  }

  String fileName() {
    return fileName;
  }

  /** The Markdown of this version. */
  String source(Path samples) {
    try (Stream<Path> files = Files.list(samples.resolve("source").resolve(folder))) {
      String all = files.sorted().map(SampleDocument::read).collect(Collectors.joining("\n\n"));
      return VersionText.select(all, version);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The Word file. */
  byte[] bytes(Path samples) {
    List<Block> blocks = MarkupReader.read(source(samples), isRussian());
    Notes notes = new Notes();
    BodyWriter body = new BodyWriter(notes);
    String document = body.write(blocks);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      add(zip, "[Content_Types].xml", template("content-types.xml"));
      add(zip, "_rels/.rels", template("package-rels.xml"));
      add(zip, "docProps/core.xml", template("core.xml").replace("@TITLE@", Xml.escape(header)));
      add(zip, "word/document.xml", document);
      add(zip, "word/_rels/document.xml.rels", template("document-rels.xml"));
      add(
          zip,
          "word/styles.xml",
          template("styles.xml").replace("@LANGUAGE@", isRussian() ? "ru-RU" : "en-GB"));
      add(
          zip,
          "word/numbering.xml",
          template("numbering.xml").replace("<!--lists-->", body.listInstances()));
      add(zip, "word/settings.xml", template("settings.xml"));
      add(zip, "word/footnotes.xml", notes.footnotesXml());
      add(zip, "word/comments.xml", notes.commentsXml());
      add(zip, "word/header1.xml", header());
      add(zip, "word/footer1.xml", footer());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private String header() {
    return Xml.open("w:hdr")
        + "<w:p><w:pPr><w:pStyle w:val=\"Header\"/></w:pPr><w:r><w:t>"
        + Xml.escape(header)
        + "</w:t></w:r><w:r><w:tab/></w:r><w:r><w:tab/></w:r><w:r><w:t>"
        + (isRussian() ? "Вымышленный пример" : "Invented sample")
        + "</w:t></w:r></w:p></w:hdr>";
  }

  private String footer() {
    boolean russian = isRussian();
    return Xml.open("w:ftr")
        + "<w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr><w:r><w:t xml:space=\"preserve\">"
        + (russian ? "Страница " : "Page ")
        + "</w:t></w:r>"
        + Xml.field("PAGE", "1")
        + "<w:r><w:t xml:space=\"preserve\">"
        + (russian ? " из " : " of ")
        + "</w:t></w:r>"
        + Xml.field("NUMPAGES", "30")
        + "</w:p></w:ftr>";
  }

  private static void add(ZipOutputStream zip, String name, String content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(ZIP_TIME);
    zip.putNextEntry(entry);
    zip.write(content.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static String template(String name) throws IOException {
    try (InputStream in = SampleDocument.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IOException("missing template " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
