package io.clinnexus.api.anchors;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.api.support.HttpProbe;
import io.clinnexus.api.support.HttpProbe.Answer;
import io.clinnexus.api.support.InMemoryPorts.RecordingSearch;
import io.clinnexus.api.support.RunningApi;
import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.anchors.ChunkHit;
import io.clinnexus.domain.anchors.ChunkId;
import io.clinnexus.domain.anchors.ChunkQuery;
import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.StudyId;
import io.clinnexus.domain.zones.SourceZone;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningApi.class)
class SearchControllerTest {

  private final HttpProbe api;
  private final RecordingSearch search;

  SearchControllerTest(HttpProbe api, RecordingSearch search) {
    this.api = api;
    this.search = search;
  }

  @Test
  void hits_read_as_documented() {
    String version = new UUID(1, 2).toString();
    String anchor = version + ":p:0123456789abcdef";
    search.finds(
        List.of(
            new ChunkHit(
                new ChunkId("chunk-1"),
                new DocumentVersionId(new UUID(1, 2)),
                "Objectives/Primary",
                "The primary endpoint is ...",
                List.of(AnchorId.parse(anchor)),
                SourceZone.ENDPOINTS,
                DocumentLanguage.EN,
                0.75)));
    Answer answer = api.get("/api/v1/search?q=primary%20endpoint");
    search.finds(List.of());

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body())
        .isEqualTo(
            "{\"embedder\":{\"name\":\"zero\",\"version\":\"1\"},"
                + "\"coverage\":{\"method\":\"exact\",\"exact_chunks\":1},"
                + "\"hits\":[{\"chunk_id\":\"chunk-1\","
                + "\"document_version_id\":\""
                + version
                + "\",\"score\":0.7142857142857143,\"meaning\":{\"rank\":1,\"score\":0.75},\"words\":null,"
                + "\"section_path\":\"Objectives/Primary\",\"anchor_ids\":[\""
                + anchor
                + "\"],"
                + "\"text\":\"The primary endpoint is ...\",\"zone\":\"endpoints\","
                + "\"language\":\"en\"}]}");
  }

  @Test
  void filters_reach_the_search() {
    UUID study = new UUID(3, 4);
    UUID version = new UUID(5, 6);
    Answer answer =
        api.get(
            "/api/v1/search?q=%D0%B4%D0%BE%D0%B7%D0%B0&limit=7&zone=ip&zone=safety&language=ru"
                + "&study_id="
                + study
                + "&document_version_id="
                + version);
    ChunkQuery query = search.last();

    assertThat(answer.status()).isEqualTo(200);
    assertThat(query.limit()).isEqualTo(50);
    assertThat(query.zones()).containsExactlyInAnyOrder(SourceZone.IP, SourceZone.SAFETY);
    assertThat(query.languages()).containsExactly(DocumentLanguage.RU);
    assertThat(query.studyId()).contains(new StudyId(study));
    assertThat(query.versionId()).contains(new DocumentVersionId(version));
  }

  @Test
  void without_filters_nothing_is_restricted() {
    api.get("/api/v1/search?q=dose");
    ChunkQuery query = search.last();

    assertThat(query.limit()).isEqualTo(50);
    assertThat(query.zones()).isEmpty();
    assertThat(query.languages()).isEmpty();
    assertThat(query.studyId()).isEmpty();
    assertThat(query.versionId()).isEmpty();
  }
}
