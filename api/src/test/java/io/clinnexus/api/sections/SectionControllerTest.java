package io.clinnexus.api.sections;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.api.support.HttpProbe;
import io.clinnexus.api.support.HttpProbe.Answer;
import io.clinnexus.api.support.RunningApi;
import io.clinnexus.api.support.Samples;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.sections.InMemorySectionContracts;
import io.clinnexus.domain.sections.InMemorySectionMaps;
import io.clinnexus.domain.sections.SectionFixture;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.StudyFixture;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningApi.class)
class SectionControllerTest {

  private static final Actor ACTOR = Actor.builtIn();

  private final HttpProbe api;
  private final DocumentVersionId versionId;
  private final String path;
  private final String safety = "protocol.safety-" + UUID.randomUUID();

  SectionControllerTest(
      HttpProbe api, InMemorySectionMaps maps, InMemorySectionContracts contracts) {
    this.api = api;
    this.versionId =
        new DocumentVersionId(UUID.fromString(Samples.version(api, Samples.document(api))));
    this.path = "/api/v1/document-versions/" + versionId.value() + "/sections";
    contracts.add(SectionFixture.contract(ACTOR, safety, 1, true, StudyFixture.NOON));
    maps.replaceMapped(
        ACTOR.workspaceId(),
        versionId,
        List.of(
            SectionFixture.explained(
                versionId,
                safety,
                SectionFixture.anchor(versionId, 1),
                SectionFixture.anchor(versionId, 2),
                SectionFixture.anchor(versionId, 3))));
    maps.override(ACTOR.workspaceId(), SectionFixture.overridden(versionId, "protocol.synopsis"));
  }

  @Test
  void a_section_says_where_it_is_how_sure_that_is_and_why() {
    Answer answer = api.get(path);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.at("/document_version_id")).isEqualTo(versionId.value().toString());
    assertThat(answer.json().at("/sections").size()).isEqualTo(2);
    assertThat(answer.json().at("/sections/0").toString()).isEqualTo(safetySection());
  }

  @Test
  void what_a_person_decided_has_words_and_no_reasons() {
    assertThat(api.get(path).json().at("/sections/1").toString())
        .isEqualTo(
            ("{'section_key':'protocol.synopsis','title':null,'status':'overridden',"
                    + "'mapped_by':'user','confidence':0.7,'anchors':0,'first_anchor_id':null,"
                    + "'last_anchor_id':null,'notes':'заголовок 4.2','headings':[],'findings':[],"
                    + "'zones':{},'created_at':'2026-03-01T12:00:00.123456Z'}")
                .replace('\'', '"'));
  }

  @Test
  void one_section_comes_with_its_anchors() {
    assertThat(api.get(path + "/" + safety).body())
        .isEqualTo(
            "{\"document_version_id\":\"%s\",\"section\":%s,\"anchor_ids\":[\"%s\",\"%s\",\"%s\"],"
                    .formatted(versionId.value(), safetySection(), anchor(1), anchor(2), anchor(3))
                + "\"chunk_ids\":[]}");
  }

  @Test
  void unknown_sections_and_versions_are_not_found() {
    assertThat(api.get(path + "/protocol.nothing").at("/code")).isEqualTo("section-map.not-found");
    assertThat(api.get(path + "/" + "x".repeat(201)).status()).isEqualTo(400);
    String nowhere = "/api/v1/document-versions/" + new UUID(7, 7) + "/sections";
    assertThat(api.get(nowhere).at("/code")).isEqualTo("document-version.not-found");
    assertThat(api.get(nowhere + "/" + safety).at("/code")).isEqualTo("document-version.not-found");
  }

  private String anchor(int number) {
    return SectionFixture.anchor(versionId, number).format();
  }

  private String safetySection() {
    return ("{'section_key':'%s','title':'Section %s','status':'needs_review',"
            + "'mapped_by':'system','confidence':0.86,'anchors':3,'first_anchor_id':'%s',"
            + "'last_anchor_id':'%s','notes':null,"
            + "'headings':[{'anchor_id':'%s','level':2,'kind':'phrase','score':0.86,"
            + "'matched':'Оценка \\\"безопасности\\\"','signals':['оценка'],"
            + "'rival':'protocol.procedures','anchors':3}],"
            + "'findings':[{'code':'conflict','section_key':'protocol.procedures',"
            + "'measured':0.86}],'zones':{'safety':2,'unknown':1},"
            + "'created_at':'2026-03-01T12:00:00.123456Z'}")
        .formatted(safety, safety, anchor(1), anchor(3), anchor(1))
        .replace('\'', '"');
  }
}
