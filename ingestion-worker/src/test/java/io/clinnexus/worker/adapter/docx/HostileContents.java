package io.clinnexus.worker.adapter.docx;

import static io.clinnexus.domain.anchors.parsing.RejectionCode.CORRUPT_FILE;
import static io.clinnexus.domain.anchors.parsing.RejectionCode.FORBIDDEN_CONTENT;
import static io.clinnexus.domain.anchors.parsing.RejectionCode.LIMIT_EXCEEDED;
import static io.clinnexus.domain.anchors.parsing.RejectionCode.NO_TEXT;
import static io.clinnexus.domain.anchors.parsing.RejectionCode.TIMEOUT;
import static io.clinnexus.domain.anchors.parsing.RejectionCode.UNSUPPORTED_FORMAT;
import static io.clinnexus.worker.adapter.docx.DocxBuilder.p;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.clinnexus.domain.anchors.parsing.ParseLimits;
import io.clinnexus.domain.anchors.parsing.RejectionCode;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Files that are sound archives and attack through what their parts hold. */
final class HostileContents {

  private static final String MAIN = "word/document.xml";
  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
  private static final int MIB = 1024 * 1024;
  private static final ParseLimits SMALL =
      new ParseLimits(
          50, MIB, 2L * MIB, 200, 64, 10_000, 100, 100, 1_000, 3, Duration.ofSeconds(5));

  private HostileContents() {}

  /** All cases; addresses in them point to the given local port. */
  static Stream<HostileCase> all(int port, String canary) {
    return Stream.of(
            declarations(port, canary), links(port), encodings(), broken(), sizes(), packages())
        .flatMap(cases -> cases);
  }

  private static Stream<HostileCase> declarations(int port, String canary) {
    String lol =
        IntStream.range(1, 10)
            .mapToObj(i -> "<!ENTITY l" + i + " \"" + ("&l" + (i - 1) + ";").repeat(10) + "\">")
            .collect(Collectors.joining());
    String http = "http://127.0.0.1:" + port + "/";
    return Stream.of(
        doctype("billion laughs", "<!ENTITY l0 \"lol\">" + lol, "&l9;"),
        doctype("quadratic blow-up", "<!ENTITY a \"" + "a".repeat(50_000) + "\">", "&a;&a;&a;"),
        doctype("external file", "<!ENTITY x SYSTEM \"file://" + canary + "\">", "&x;"),
        doctype("external address", "<!ENTITY x SYSTEM \"" + http + "\">", "&x;"),
        doctype("ftp address", "<!ENTITY x SYSTEM \"ftp://127.0.0.1:" + port + "/\">", "&x;"),
        doctype("parameter entity", "<!ENTITY % p SYSTEM \"" + http + "\">%p;", "x"),
        doctype("harmless declaration", "", "x"),
        new HostileCase(
            "external subset",
            replaced(HEAD + "<!DOCTYPE w:document SYSTEM \"" + http + "x.dtd\">" + xml("x")),
            FORBIDDEN_CONTENT),
        new HostileCase(
            "declaration in the relationships",
            plain().entry("word/_rels/document.xml.rels", bomb("Relationships")).bytes(),
            FORBIDDEN_CONTENT),
        new HostileCase(
            "declaration in the styles",
            plain().styles("").entry("word/styles.xml", bomb("styles")).bytes(),
            FORBIDDEN_CONTENT),
        new HostileCase(
            "declaration in a header",
            plain().header("").entry("word/header.xml", bomb("hdr")).bytes(),
            FORBIDDEN_CONTENT),
        body(
            "XInclude",
            p("x")
                + "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\""
                + http
                + "\"/>",
            FORBIDDEN_CONTENT),
        body("undeclared entity", "<w:p><w:r><w:t>&nbsp;</w:t></w:r></w:p>", CORRUPT_FILE));
  }

  private static Stream<HostileCase> links(int port) {
    String http = "http://127.0.0.1:" + port + "/x";
    return Stream.of(
        external("aFChunk", http),
        external("aFChunk", "file:///etc/passwd"),
        external("subDocument", http),
        external("attachedTemplate", http),
        external("attachedTemplate", "ftp://127.0.0.1:" + port + "/x"),
        external("oleObject", http),
        external("styles", http),
        external("footnotes", "file:///etc/passwd"),
        body("imported text", p("x") + "<w:altChunk r:id=\"r1\"/>", FORBIDDEN_CONTENT),
        body("sub-document", "<w:p><w:subDoc r:id=\"r1\"/></w:p>" + p("x"), FORBIDDEN_CONTENT),
        new HostileCase(
            "macros",
            plain()
                .contentType("/word/vbaProject.bin", "application/vnd.ms-office.vbaProject")
                .entry("word/vbaProject.bin", "x")
                .bytes(),
            FORBIDDEN_CONTENT));
  }

  private static Stream<HostileCase> encodings() {
    String utf7 = "<?xml version=\"1.0\" encoding=\"UTF-7\"?>+ADwAIQ-DOCTYPE x+AD4-" + xml("x");
    return Stream.of(
        new HostileCase("UTF-7", replaced(utf7), CORRUPT_FILE),
        new HostileCase(
            "UTF-16 with a declaration", encoded(bombText("document"), UTF_16), FORBIDDEN_CONTENT),
        new HostileCase(
            "UTF-16 that is UTF-8",
            replaced("<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + xml("x")),
            CORRUPT_FILE),
        new HostileCase(
            "UTF-32",
            encoded("<?xml version=\"1.0\" encoding=\"UTF-32\"?>" + xml("x"), utf32()),
            CORRUPT_FILE),
        new HostileCase(
            "EBCDIC",
            encoded("<?xml version=\"1.0\" encoding=\"IBM037\"?>" + xml("x"), ebcdic()),
            CORRUPT_FILE),
        new HostileCase(
            "an encoding nobody knows",
            replaced("<?xml version=\"1.0\" encoding=\"x-none\"?>" + xml("x")),
            CORRUPT_FILE),
        new HostileCase("invalid UTF-8", invalidUtf8(), CORRUPT_FILE));
  }

  private static Stream<HostileCase> broken() {
    return Stream.of(
        new HostileCase("no element", replaced(""), CORRUPT_FILE),
        new HostileCase("half a part", replaced(HEAD + xml("x").substring(0, 120)), CORRUPT_FILE),
        new HostileCase("text after the root", replaced(HEAD + xml("x") + "x"), CORRUPT_FILE),
        new HostileCase("another root", replaced("<x/>"), CORRUPT_FILE),
        body("control character", "<w:p><w:r><w:t>\u0001</w:t></w:r></w:p>", CORRUPT_FILE),
        body("undeclared prefix", "<q:p/>" + p("x"), CORRUPT_FILE),
        body("no text", p(" ") + "<w:p/>", NO_TEXT),
        body("no paragraph", "", NO_TEXT));
  }

  private static Stream<HostileCase> sizes() {
    String tables = "<w:tbl><w:tr><w:tc>";
    String cell = "<w:tbl><w:tr><w:tc>%s</w:tc></w:tr></w:tbl>";
    return Stream.of(
        body("100,000 nested tables", tables.repeat(100_000), LIMIT_EXCEEDED),
        body("nested content controls", "<w:sdt><w:sdtContent>".repeat(300), LIMIT_EXCEEDED),
        body("17 nested tables", tables.repeat(17) + p("x"), LIMIT_EXCEEDED),
        body("a cell of 100 MB", String.format(cell, p(text(100 * 1000 * 1000))), LIMIT_EXCEEDED),
        body("21 million characters", p(text(1_000_000)).repeat(21), LIMIT_EXCEEDED),
        body("a name of 100 MB", "<w:" + text(100 * 1000 * 1000), LIMIT_EXCEEDED),
        body("attributes of 100 MB", attributes(200, 500_000), LIMIT_EXCEEDED),
        body("an attribute of 9 MB", attributes(1, 9_000_000), LIMIT_EXCEEDED),
        body("10,000 attributes", attributes(10_000, 1), LIMIT_EXCEEDED),
        body("20,000 names", names(20_000), LIMIT_EXCEEDED),
        body("2,000 open fields", openFields(2_000), LIMIT_EXCEEDED),
        small("too many paragraphs", p("x").repeat(101)),
        small("too many cells", String.format(cell, "<w:p/>").repeat(101)),
        small("too long a cell", String.format(cell, p("x".repeat(1_001)))),
        small("too much text", p("x".repeat(999)).repeat(11)),
        small("too deep", "<w:sdt>".repeat(64)),
        small("too many tables in tables", tables.repeat(4)),
        small(
            "too large a part",
            "<!--"
                + new Random(1)
                    .ints(300_000)
                    .boxed()
                    .map(String::valueOf)
                    .collect(Collectors.joining())
                    .replace('-', ' ')
                + "-->"),
        new HostileCase(
            "no time",
            plain().bytes(),
            TIMEOUT,
            new ParseLimits(
                50, MIB, MIB, 200, 64, 10_000, 100, 100, 1_000, 3, Duration.ofNanos(1))));
  }

  private static Stream<HostileCase> packages() {
    String types = "[Content_Types].xml";
    String rels = "<Relationships>%s</Relationships>";
    String main = "<Relationship Type=\"x/officeDocument\" Target=\"%s\"/>";
    return Stream.of(
        new HostileCase(
            "two main parts",
            plain()
                .entry(
                    "_rels/.rels",
                    String.format(
                        rels, String.format(main, MAIN) + String.format(main, "word/other.xml")))
                .bytes(),
            FORBIDDEN_CONTENT),
        new HostileCase(
            "no main part",
            plain().entry("_rels/.rels", String.format(rels, "")).bytes(),
            UNSUPPORTED_FORMAT),
        new HostileCase(
            "main part outside",
            plain()
                .entry("_rels/.rels", String.format(rels, String.format(main, "../../etc/passwd")))
                .bytes(),
            UNSUPPORTED_FORMAT),
        new HostileCase(
            "content types that are no XML",
            plain().entry(types, "document.main+xml ContentType=\"" + wordMain() + "\"").bytes(),
            CORRUPT_FILE),
        new HostileCase(
            "a part of two types",
            plain().contentType("/" + MAIN, "text/plain").bytes(),
            CORRUPT_FILE));
  }

  private static DocxBuilder plain() {
    return HostileArchives.plain();
  }

  private static HostileCase body(String name, String body, RejectionCode code) {
    return new HostileCase(name, DocxBuilder.ofBody(body).bytes(), code);
  }

  private static HostileCase small(String name, String body) {
    return new HostileCase(name, DocxBuilder.ofBody(body).bytes(), LIMIT_EXCEEDED, SMALL);
  }

  private static HostileCase doctype(String name, String subset, String text) {
    String doctype = "<!DOCTYPE w:document [" + subset + "]>";
    return new HostileCase(name, replaced(HEAD + doctype + xml(text)), FORBIDDEN_CONTENT);
  }

  private static HostileCase external(String kind, String target) {
    byte[] file = plain().relationship(kind, target, true).bytes();
    return new HostileCase("external " + kind + " " + target, file, FORBIDDEN_CONTENT);
  }

  private static byte[] replaced(String mainPart) {
    return encoded(mainPart, UTF_8);
  }

  private static byte[] encoded(String mainPart, Charset charset) {
    return plain().entry(MAIN, mainPart.getBytes(charset)).bytes();
  }

  private static byte[] invalidUtf8() {
    byte[] part = (HEAD + xml("##")).getBytes(UTF_8);
    for (int i = 0; i < part.length; i++) {
      part[i] = part[i] == '#' ? (byte) 0xC0 : part[i];
    }
    return plain().entry(MAIN, part).bytes();
  }

  private static String xml(String text) {
    return "<w:document xmlns:w=\""
        + DocxBuilder.WORD
        + "\"><w:body><w:p><w:r><w:t>"
        + text
        + "</w:t></w:r></w:p></w:body></w:document>";
  }

  private static String bomb(String root) {
    return HEAD + "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><" + root + ">&a;</" + root + ">";
  }

  private static String bombText(String root) {
    return bomb(root).replace(HEAD, "<?xml version=\"1.0\" encoding=\"UTF-16\"?>");
  }

  private static String attributes(int count, int length) {
    String value = text(length);
    StringBuilder tag = new StringBuilder("<w:p");
    for (int i = 0; i < count; i++) {
      tag.append(" a").append(i).append("=\"").append(value).append("\"");
    }
    return tag.append("/>").append(p("x")).toString();
  }

  private static String names(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "<w:n" + i + "/>")
        .collect(Collectors.joining("", p("x"), ""));
  }

  private static String openFields(int count) {
    return "<w:p><w:r>" + "<w:fldChar w:fldCharType=\"begin\"/>".repeat(count) + "</w:r></w:p>";
  }

  /** Letters that compress like real text at worst: below the ratio limit. */
  private static String text(int length) {
    Random random = new Random(7);
    String block =
        random
            .ints(2_000, 0, 26)
            .mapToObj(i -> String.valueOf((char) ('a' + i)))
            .collect(Collectors.joining());
    return block.repeat(length / block.length() + 1).substring(0, length);
  }

  private static String wordMain() {
    return "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
  }

  private static Charset utf32() {
    return Charset.forName("UTF-32BE");
  }

  private static Charset ebcdic() {
    return Charset.forName("IBM037");
  }
}
