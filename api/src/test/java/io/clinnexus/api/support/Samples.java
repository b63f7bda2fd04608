package io.clinnexus.api.support;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.facts.ScheduleOrientation;
import io.clinnexus.domain.facts.VisitKind;
import io.clinnexus.domain.facts.VisitTime;
import io.clinnexus.domain.facts.VisitTimeUnit;
import io.clinnexus.domain.facts.VisitWindow;
import io.clinnexus.domain.facts.soa.ScheduleActivity;
import io.clinnexus.domain.facts.soa.ScheduleFootnote;
import io.clinnexus.domain.facts.soa.ScheduleGrid;
import io.clinnexus.domain.facts.soa.ScheduleMark;
import io.clinnexus.domain.facts.soa.ScheduleVisit;
import io.clinnexus.domain.shared.Confidence;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files and resources for tests. */
public final class Samples {

  private static final String MAIN =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

  private Samples() {}

  /** A Word document with one paragraph. */
  public static byte[] docx(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, UTF_8)) {
      entry(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
              + "<Override PartName=\"/word/document.xml\" ContentType=\""
              + MAIN
              + "\"/></Types>");
      entry(
          zip,
          "_rels/.rels",
          "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
              + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/"
              + "2006/relationships/officeDocument\" Target=\"word/document.xml\"/>"
              + "</Relationships>");
      entry(
          zip,
          "word/document.xml",
          "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
              + "<w:body><w:p><w:r><w:t>"
              + text
              + "</w:t></w:r></w:p></w:body></w:document>");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Something that starts like a PDF. */
  public static byte[] pdf(String text) {
    return ("%PDF-1.7\n" + text).getBytes(ISO_8859_1);
  }

  /** A schedule with one of everything; its visit stands in that cell. */
  public static ScheduleGrid schedule(AnchorId cell) {
    return new ScheduleGrid(
        "Schedule",
        Optional.empty(),
        ScheduleOrientation.VISITS_IN_COLUMNS,
        List.of(3),
        List.of(
            new ScheduleVisit(
                "Day 1",
                List.of("Treatment", "Day 1"),
                Optional.of("Treatment"),
                Optional.of(new VisitTime(BigDecimal.ONE, BigDecimal.ONE, VisitTimeUnit.DAY)),
                Optional.empty(),
                Optional.of(
                    new VisitWindow(new BigDecimal(2), new BigDecimal(3), VisitTimeUnit.DAY)),
                VisitKind.SCHEDULED,
                List.of("a"),
                Optional.of(cell))),
        List.of(
            new ScheduleActivity(
                "ECG", Optional.of("Safety"), Optional.empty(), List.of(), Optional.empty())),
        List.of(new ScheduleMark(0, 0, "X", 1, List.of("a"), Optional.empty())),
        List.of(new ScheduleFootnote("a", "Fasting.", Optional.empty())),
        List.of(),
        new Confidence(0.9),
        List.of());
  }

  /** Registers a study with a code of its own; returns its id. */
  public static String study(HttpProbe api) {
    return created(
        api.post(
            "/api/v1/studies",
            "{\"study_code\":\"S-" + UUID.randomUUID() + "\",\"title\":\"A study\"}"));
  }

  /** Adds a protocol to a new study; returns its id. */
  public static String document(HttpProbe api) {
    return created(
        api.post(
            "/api/v1/studies/" + study(api) + "/documents",
            "{\"doc_type\":\"protocol\",\"title\":\"Protocol\"}"));
  }

  /** Adds a version to a document; returns its id. */
  public static String version(HttpProbe api, String documentId) {
    return version(api, documentId, "v1");
  }

  /** Adds a version with this label; returns its id. */
  public static String version(HttpProbe api, String documentId, String label) {
    return created(
        api.post(
            "/api/v1/documents/" + documentId + "/versions",
            "{\"version_label\":\"" + label + "\"}"));
  }

  /** Adds a version with a file to a new document; returns its id. */
  public static String versionWithFile(HttpProbe api) {
    String versionId = version(api, document(api));
    HttpProbe.Answer answer =
        api.upload("/api/v1/document-versions/" + versionId + "/file", "a.docx", docx("Text"));
    if (answer.status() != 200) {
      throw new IllegalStateException(answer.toString());
    }
    return versionId;
  }

  /** Requests an ingestion; returns the id of the run. */
  public static String ingestion(HttpProbe api, String versionId) {
    HttpProbe.Answer answer = api.post("/api/v1/document-versions/" + versionId + "/ingestions");
    if (answer.status() != 202) {
      throw new IllegalStateException(answer.toString());
    }
    return answer.at("/id");
  }

  private static String created(HttpProbe.Answer answer) {
    if (answer.status() != 201) {
      throw new IllegalStateException(answer.toString());
    }
    return answer.at("/id");
  }

  private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + text).getBytes(UTF_8));
    zip.closeEntry();
  }
}
