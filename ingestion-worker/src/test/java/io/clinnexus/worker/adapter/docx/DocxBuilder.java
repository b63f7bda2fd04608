package io.clinnexus.worker.adapter.docx;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes small Word documents from raw WordprocessingML, for tests. */
public final class DocxBuilder {

  public static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  public static final String STRICT_WORD = "http://purl.oclc.org/ooxml/wordprocessingml/main";

  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
  private static final String TYPES =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  private final Map<String, byte[]> entries = new LinkedHashMap<>();
  private final StringBuilder overrides = new StringBuilder();
  private final StringBuilder relationships = new StringBuilder();
  private String namespace = WORD;
  private String body = "";
  private int relationshipCount;

  /** A document with this body and nothing else. */
  public static DocxBuilder ofBody(String xml) {
    return new DocxBuilder().body(xml);
  }

  /** A paragraph with one plain run. */
  public static String p(String text) {
    return "<w:p>" + r(text) + "</w:p>";
  }

  /** A paragraph of a style with one plain run. */
  public static String styled(String styleId, String text) {
    return "<w:p><w:pPr><w:pStyle w:val=\"" + styleId + "\"/></w:pPr>" + r(text) + "</w:p>";
  }

  /** A plain run. */
  public static String r(String text) {
    return "<w:r><w:t xml:space=\"preserve\">" + escape(text) + "</w:t></w:r>";
  }

  /** Text as XML content. */
  public static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  public DocxBuilder body(String xml) {
    body = xml;
    return this;
  }

  /** Puts XML before what the body holds. */
  public DocxBuilder prepend(String xml) {
    body = xml + body;
    return this;
  }

  /** Uses the strict vocabulary of ISO 29500 instead of the transitional one. */
  public DocxBuilder strict() {
    namespace = STRICT_WORD;
    return this;
  }

  public DocxBuilder styles(String xml) {
    return related("styles", TYPES + "styles+xml", wrap("styles", xml));
  }

  public DocxBuilder numbering(String xml) {
    return related("numbering", TYPES + "numbering+xml", wrap("numbering", xml));
  }

  public DocxBuilder footnotes(String xml) {
    return related("footnotes", TYPES + "footnotes+xml", wrap("footnotes", xml));
  }

  public DocxBuilder endnotes(String xml) {
    return related("endnotes", TYPES + "endnotes+xml", wrap("endnotes", xml));
  }

  public DocxBuilder comments(String xml) {
    return related("comments", TYPES + "comments+xml", wrap("comments", xml));
  }

  public DocxBuilder header(String xml) {
    return related("header", TYPES + "header+xml", wrap("hdr", xml));
  }

  public DocxBuilder footer(String xml) {
    return related("footer", TYPES + "footer+xml", wrap("ftr", xml));
  }

  /** A part of {@code word/} with its relationship and content type. */
  public DocxBuilder related(String kind, String contentType, String xml) {
    String name = kind + ".xml";
    overrides.append(override("/word/" + name, contentType));
    relationship(kind, name, false);
    return entry("word/" + name, xml);
  }

  /** A relationship of the main part. */
  public DocxBuilder relationship(String kind, String target, boolean external) {
    relationships
        .append("<Relationship Id=\"r")
        .append(++relationshipCount)
        .append("\" Type=\"")
        .append(RELATIONS)
        .append(kind)
        .append("\" Target=\"")
        .append(escape(target))
        .append(external ? "\" TargetMode=\"External\"/>" : "\"/>");
    return this;
  }

  /** An override in the content types. */
  public DocxBuilder contentType(String part, String contentType) {
    overrides.append(override(part, contentType));
    return this;
  }

  /** An entry of the archive as it is; it replaces one the builder would write. */
  public DocxBuilder entry(String name, String content) {
    return entry(name, content.getBytes(UTF_8));
  }

  /** An entry of the archive as it is; it replaces one the builder would write. */
  public DocxBuilder entry(String name, byte[] content) {
    entries.put(name, content);
    return this;
  }

  /** The main part as it will be written. */
  public String mainPart() {
    return wrap("document", "<w:body>" + body + "</w:body>");
  }

  /** All entries in the order in which they will be written. */
  public Map<String, byte[]> entries() {
    Map<String, byte[]> all = new LinkedHashMap<>();
    all.put("[Content_Types].xml", contentTypes().getBytes(UTF_8));
    all.put("_rels/.rels", packageRelationships().getBytes(UTF_8));
    all.put("word/document.xml", mainPart().getBytes(UTF_8));
    all.put(
        "word/_rels/document.xml.rels",
        (HEAD + relationshipsOpen() + relationships + "</Relationships>").getBytes(UTF_8));
    all.putAll(entries);
    return all;
  }

  public byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out, UTF_8)) {
      for (Map.Entry<String, byte[]> entry : entries().entrySet()) {
        ZipEntry header = new ZipEntry(entry.getKey());
        header.setTime(0);
        zip.putNextEntry(header);
        zip.write(entry.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Writes the document into a folder. */
  public Path writeTo(Path folder) {
    try {
      return Files.write(folder.resolve("document.docx"), bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String wrap(String root, String xml) {
    return HEAD
        + "<w:"
        + root
        + " xmlns:w=\""
        + namespace
        + "\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
        + " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
        + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
        + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
        + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
        + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
        + " xmlns:v=\"urn:schemas-microsoft-com:vml\">"
        + xml
        + "</w:"
        + root
        + ">";
  }

  private String contentTypes() {
    return HEAD
        + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        + "<Default Extension=\"rels\""
        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + override("/word/document.xml", TYPES + "document.main+xml")
        + overrides
        + "</Types>";
  }

  private static String override(String part, String contentType) {
    return "<Override PartName=\"" + part + "\" ContentType=\"" + contentType + "\"/>";
  }

  private static String packageRelationships() {
    return HEAD
        + relationshipsOpen()
        + "<Relationship Id=\"r1\" Type=\""
        + RELATIONS
        + "officeDocument\" Target=\"word/document.xml\"/></Relationships>";
  }

  private static String relationshipsOpen() {
    return "<Relationships"
        + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
  }
}
