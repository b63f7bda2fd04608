package io.clinnexus.cli.client;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The paths of the API that the verbs use. */
public final class Paths {

  public static final String STUDIES = "/api/v1/studies";

  public static final String SEARCH = "/api/v1/search";

  public static final String DIFFS = "/api/v1/diffs";

  public static final String AUDIT_EXPORTS = "/api/v1/audit-log/exports";

  private Paths() {}

  public static String studyByCode(String code) {
    return STUDIES + "?code=" + encode(code);
  }

  public static String documentsOf(String studyId) {
    return STUDIES + "/" + studyId + "/documents";
  }

  public static String document(String documentId) {
    return "/api/v1/documents/" + documentId;
  }

  public static String versionsOf(String documentId) {
    return document(documentId) + "/versions";
  }

  public static String version(String versionId) {
    return "/api/v1/document-versions/" + versionId;
  }

  public static String fileOf(String versionId) {
    return version(versionId) + "/file";
  }

  public static String ingestionsOf(String versionId) {
    return version(versionId) + "/ingestions";
  }

  public static String ingestion(String runId) {
    return "/api/v1/ingestions/" + runId;
  }

  public static String eventsOf(String runId) {
    return ingestion(runId) + "/events";
  }

  public static String outlineOf(String versionId) {
    return version(versionId) + "/outline";
  }

  public static String factsOf(String versionId) {
    return version(versionId) + "/facts";
  }

  public static String schedulesOf(String versionId) {
    return version(versionId) + "/soa";
  }

  public static String comparisonsOf(String versionId) {
    return version(versionId) + "/comparisons";
  }

  public static String conflictsOf(String studyId) {
    return STUDIES + "/" + studyId + "/conflicts";
  }

  public static String anchor(String anchorId) {
    return "/api/v1/anchors/" + encode(anchorId);
  }

  /** What differs between two versions. */
  public static String diff(String from, String to) {
    return "/api/v1/diffs" + parameter('?', "from", from) + parameter('&', "to", to);
  }

  /** What differs in the texts of two versions, in document order. */
  public static String textChanges(String from, String to) {
    return "/api/v1/diffs/changes"
        + parameter('?', "from", from)
        + parameter('&', "to", to)
        + "&order=document";
  }

  /** A query parameter, with the separator in front. */
  public static String parameter(char separator, String name, String value) {
    return separator + name + "=" + encode(value);
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
