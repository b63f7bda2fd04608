package io.clinnexus.api.studies;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.api.support.HttpProbe;
import io.clinnexus.api.support.HttpProbe.Answer;
import io.clinnexus.api.support.RunningApi;
import io.clinnexus.api.support.Samples;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningApi.class)
class DocumentControllersTest {

  private final HttpProbe api;

  DocumentControllersTest(HttpProbe api) {
    this.api = api;
  }

  @Test
  void a_document_is_added_to_its_study_and_listed_there() {
    String studyId = Samples.study(api);
    String documents = "/api/v1/studies/" + studyId + "/documents";
    Answer created = api.post(documents, "{\"doc_type\":\"sap\",\"title\":\"Analysis plan\"}");

    assertThat(created.status()).isEqualTo(201);
    assertThat(created.header("location")).isEqualTo("/api/v1/documents/" + created.at("/id"));
    assertThat(created.at("/study_id")).isEqualTo(studyId);
    assertThat(created.at("/doc_type")).isEqualTo("sap");
    assertThat(created.at("/lifecycle_status")).isEqualTo("draft");
    assertThat(api.get(created.header("location")).body()).isEqualTo(created.body());
    assertThat(api.get(documents).at("/items/0/id")).isEqualTo(created.at("/id"));
  }

  @Test
  void documents_of_an_unknown_study_are_not_found() {
    String documents = "/api/v1/studies/" + new UUID(7, 7) + "/documents";

    assertThat(api.get(documents).at("/code")).isEqualTo("study.not-found");
    assertThat(api.post(documents, "{\"doc_type\":\"sap\",\"title\":\"Plan\"}").status())
        .isEqualTo(404);
    assertThat(api.get("/api/v1/documents/" + new UUID(7, 7)).at("/code"))
        .isEqualTo("document.not-found");
  }

  @Test
  void an_unknown_document_type_names_the_known_ones() {
    Answer answer =
        api.post(
            "/api/v1/studies/" + Samples.study(api) + "/documents",
            "{\"doc_type\":\"PROTOCOL\",\"title\":\"Protocol\"}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.at("/errors/0/pointer")).isEqualTo("/doc_type");
    assertThat(answer.at("/errors/0/detail"))
        .isEqualTo("must be one of protocol, sap, tfl, csr, ib, icf, other");
  }

  @Test
  void a_version_starts_without_a_file() {
    String documentId = Samples.document(api);
    String versions = "/api/v1/documents/" + documentId + "/versions";
    Answer created =
        api.post(
            versions,
            "{\"version_label\":\"v1.0\",\"effective_date\":\"2026-01-31\","
                + "\"document_language\":\"ru\"}");

    assertThat(created.status()).isEqualTo(201);
    assertThat(created.header("location"))
        .isEqualTo("/api/v1/document-versions/" + created.at("/id"));
    assertThat(created.at("/document_id")).isEqualTo(documentId);
    assertThat(created.at("/effective_date")).isEqualTo("2026-01-31");
    assertThat(created.at("/document_language")).isEqualTo("ru");
    assertThat(created.at("/ingestion_status")).isEqualTo("uploaded");
    assertThat(created.json().at("/source_file").isNull()).isTrue();
    assertThat(api.get(created.header("location")).body()).isEqualTo(created.body());
    assertThat(api.get(versions).at("/items/0/id")).isEqualTo(created.at("/id"));
  }

  @Test
  void what_is_not_given_is_unknown_or_null() {
    Answer created =
        api.post(
            "/api/v1/documents/" + Samples.document(api) + "/versions",
            "{\"version_label\":\"v1.0\"}");

    assertThat(created.at("/document_language")).isEqualTo("unknown");
    assertThat(created.json().get("effective_date").isNull()).isTrue();
  }

  @Test
  void a_day_that_does_not_exist_is_refused() {
    Answer answer =
        api.post(
            "/api/v1/documents/" + Samples.document(api) + "/versions",
            "{\"version_label\":\"v1.0\",\"effective_date\":\"2026-02-30\"}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.at("/errors/0/pointer")).isEqualTo("/effective_date");
    assertThat(answer.at("/errors/0/detail"))
        .isEqualTo("must be a date from 1900-01-01 to 2199-12-31");
  }

  @Test
  void versions_of_an_unknown_document_are_not_found() {
    String versions = "/api/v1/documents/" + new UUID(7, 7) + "/versions";

    assertThat(api.get(versions).at("/code")).isEqualTo("document.not-found");
    assertThat(api.post(versions, "{\"version_label\":\"v1\"}").status()).isEqualTo(404);
    assertThat(api.get("/api/v1/document-versions/" + new UUID(7, 7)).at("/code"))
        .isEqualTo("document-version.not-found");
  }
}
