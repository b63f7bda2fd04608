package io.clinnexus.worker.adapter.pdf;

import io.clinnexus.domain.anchors.parsing.RejectionCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/** PDF files made to harm a reader, written by hand. */
final class HostilePdfs {

  private static final int MIB = 1024 * 1024;

  private HostilePdfs() {}

  /** A file, and the codes it may end with; none for one that must be read. */
  record Case(String name, byte[] file, Set<RejectionCode> codes) {

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Case> all(int port) {
    String url = "http://127.0.0.1:" + port + "/x";
    List<Case> cases = new ArrayList<>();
    RejectionCode corrupt = RejectionCode.CORRUPT_FILE;
    RejectionCode limit = RejectionCode.LIMIT_EXCEEDED;
    RejectionCode time = RejectionCode.TIMEOUT;
    RejectionCode ocr = RejectionCode.NEEDS_OCR;
    cases.add(refused("nothing after the header", text("%PDF-1.7\n"), corrupt));
    cases.add(
        refused(
            "noise after the header", text("%PDF-1.7\n" + "zyx \u0001".repeat(9_000)), corrupt));
    cases.add(refused("page tree that contains itself", recursivePages(), corrupt, ocr, limit));
    cases.add(refused("page tree of ten by ten by ten", widePages(), limit, time, ocr));
    cases.add(refused("a thousand million pages claimed", claimedPages(), corrupt, ocr, limit));
    cases.add(refused("cross-reference table that points at itself", xrefLoop(), corrupt, ocr));
    cases.add(
        refused("content of a thousand MiB of spaces", bomb(1_000), limit, time, ocr, corrupt));
    cases.add(refused("form that draws itself ten times ten times", formBomb(), time, limit, ocr));
    cases.add(refused("arrays nested a hundred thousand deep", nested(), corrupt, limit, ocr));
    cases.add(refused("a password", encrypted("user"), RejectionCode.ENCRYPTED));
    cases.add(refused("no text", new PdfSample().page().bytes(), ocr));
    cases.add(refused("a stream that inflates in a chain", chain(), limit, time, ocr, corrupt));
    cases.add(read("a password that only guards changes", encrypted("")));
    cases.add(
        read(
            "a script when opened",
            withCatalog(
                "/OpenAction << /S /JavaScript /JS (app.launchURL\\('" + url + "'\\)) >>")));
    cases.add(
        read(
            "a form to be sent when opened",
            withCatalog("/OpenAction << /S /SubmitForm /F (" + url + ") >>")));
    cases.add(
        read("a program to be launched", withCatalog("/OpenAction << /S /Launch /F (/bin/sh) >>")));
    cases.add(read("XFA with an external entity", xfa(url)));
    cases.add(read("content in an external file", externalContent(url)));
    return cases.stream();
  }

  private static Case refused(String name, byte[] file, RejectionCode... codes) {
    return new Case(name, file, Set.of(codes));
  }

  private static Case read(String name, byte[] file) {
    return new Case(name, file, Set.of());
  }

  static byte[] plain() {
    return withCatalog("");
  }

  private static byte[] withCatalog(String entries) {
    return new Raw()
        .add("<< /Type /Catalog /Pages 2 0 R " + entries + " >>")
        .add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
        .add(page("/Contents 4 0 R"))
        .add(stream("", "BT /F1 12 Tf 72 700 Td (An ordinary paragraph.) Tj ET"))
        .bytes();
  }

  private static byte[] xfa(String url) {
    String xml =
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + url + "\">]><xdp:xdp xmlns:xdp=\"x\">&e;</xdp:xdp>";
    return new Raw()
        .add("<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [] /XFA 5 0 R >> >>")
        .add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
        .add(page("/Contents 4 0 R"))
        .add(stream("", "BT /F1 12 Tf 72 700 Td (An ordinary paragraph.) Tj ET"))
        .add(stream("", xml))
        .bytes();
  }

  private static byte[] externalContent(String url) {
    return new Raw()
        .add("<< /Type /Catalog /Pages 2 0 R >>")
        .add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
        .add(page("/Contents [4 0 R 5 0 R]"))
        .add(stream("", "BT /F1 12 Tf 72 700 Td (An ordinary paragraph.) Tj ET"))
        .add(stream("/F << /FS /URL /F (" + url + ") >>", " "))
        .bytes();
  }

  private static byte[] recursivePages() {
    return new Raw()
        .add("<< /Type /Catalog /Pages 2 0 R >>")
        .add("<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 1 /Parent 2 0 R >>")
        .bytes();
  }

  private static byte[] widePages() {
    Raw raw = new Raw().add("<< /Type /Catalog /Pages 2 0 R >>");
    for (int level = 2; level < 9; level++) {
      raw.add("<< /Type /Pages /Count 10 /Kids [" + ((level + 1) + " 0 R ").repeat(10) + "] >>");
    }
    return raw.add("<< /Type /Page /MediaBox [0 0 9 9] >>").bytes();
  }

  private static byte[] claimedPages() {
    return new Raw()
        .add("<< /Type /Catalog /Pages 2 0 R >>")
        .add("<< /Type /Pages /Kids [3 0 R] /Count 1000000000 >>")
        .add(page(""))
        .bytes();
  }

  private static byte[] xrefLoop() {
    String whole = new String(withCatalog(""), StandardCharsets.ISO_8859_1);
    int xref = whole.lastIndexOf("xref\n0");
    return text(
        whole
            .replace("/Root 1 0 R", "/Root 1 0 R /Prev " + xref)
            .replace("(An ordinary paragraph.) Tj", ""));
  }

  private static byte[] bomb(int mebibytes) {
    return new Raw()
        .add("<< /Type /Catalog /Pages 2 0 R >>")
        .add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
        .add(page("/Contents 4 0 R"))
        .add("/Filter /FlateDecode", spaces(mebibytes))
        .bytes();
  }

  private static byte[] chain() {
    return new Raw()
        .add("<< /Type /Catalog /Pages 2 0 R >>")
        .add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
        .add(page("/Contents 4 0 R"))
        .add("/Filter [/FlateDecode /FlateDecode]", deflated(spaces(4_000)))
        .bytes();
  }

  private static byte[] formBomb() {
    Raw raw =
        new Raw()
            .add("<< /Type /Catalog /Pages 2 0 R >>")
            .add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
            .add(page("/Contents 4 0 R /Resources << /XObject << /A 5 0 R >> >>"))
            .add(stream("", "/A Do ".repeat(10)));
    for (int form = 5; form < 25; form++) {
      raw.add(
          stream(
              "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /A "
                  + (form + 1)
                  + " 0 R >> >>",
              "/A Do ".repeat(10)));
    }
    return raw.add(stream("/Type /XObject /Subtype /Form /BBox [0 0 9 9]", "0 0 m 1 1 l S"))
        .bytes();
  }

  private static byte[] nested() {
    return new Raw()
        .add("<< /Type /Catalog /Pages 2 0 R /X " + "[".repeat(100_000) + " >>")
        .add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
        .add(page(""))
        .bytes();
  }

  private static byte[] encrypted(String userPassword) {
    try (PDDocument document = Loader.loadPDF(plain())) {
      document.protect(new StandardProtectionPolicy("owner", userPassword, new AccessPermission()));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String page(String entries) {
    String font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";
    String resources =
        entries.contains("/Resources") ? "" : "/Resources << /Font << /F1 " + font + " >> >> ";
    return "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] " + resources + entries + " >>";
  }

  private static String stream(String entries, String content) {
    return "<< "
        + entries
        + " /Length "
        + content.length()
        + " >>\nstream\n"
        + content
        + "\nendstream";
  }

  private static byte[] spaces(int mebibytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] block = " ".repeat(MIB).getBytes(StandardCharsets.ISO_8859_1);
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
      for (int i = 0; i < mebibytes; i++) {
        deflater.write(block);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] deflated(byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
      deflater.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Objects numbered from 1, a table of where they stand, and a trailer. */
  private static final class Raw {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final List<Integer> places = new ArrayList<>();

    Raw() {
      out.writeBytes(text("%PDF-1.7\n"));
    }

    Raw add(String object) {
      places.add(out.size());
      out.writeBytes(text(places.size() + " 0 obj\n" + object + "\nendobj\n"));
      return this;
    }

    Raw add(String entries, byte[] content) {
      places.add(out.size());
      out.writeBytes(
          text(
              places.size()
                  + " 0 obj\n<< "
                  + entries
                  + " /Length "
                  + content.length
                  + " >>\nstream\n"));
      out.writeBytes(content);
      out.writeBytes(text("\nendstream\nendobj\n"));
      return this;
    }

    byte[] bytes() {
      int start = out.size();
      StringBuilder end = new StringBuilder("xref\n0 " + (places.size() + 1) + "\n");
      end.append("0000000000 65535 f \n");
      places.forEach(place -> end.append("%010d 00000 n \n".formatted(place)));
      end.append("trailer\n<< /Size " + (places.size() + 1) + " /Root 1 0 R >>\n");
      end.append("startxref\n" + start + "\n%%EOF\n");
      out.writeBytes(text(end.toString()));
      return out.toByteArray();
    }
  }
}
