package io.clinnexus.api.corefacts;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.api.support.HttpProbe;
import io.clinnexus.api.support.HttpProbe.Answer;
import io.clinnexus.api.support.RunningApi;
import io.clinnexus.api.support.Samples;
import io.clinnexus.domain.anchors.AnchorContentType;
import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.corefacts.CoreFactSheet;
import io.clinnexus.domain.corefacts.InMemoryCoreFacts;
import io.clinnexus.domain.corefacts.NewCoreFacts;
import io.clinnexus.domain.corefacts.StudyCoreFacts;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.StudyId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningApi.class)
class CoreFactsControllerTest {

  private static final Actor ACTOR = Actor.builtIn();

  private final HttpProbe api;
  private final InMemoryCoreFacts coreFacts;
  private final StudyId studyId;
  private final DocumentVersionId versionId;
  private final String path;

  CoreFactsControllerTest(HttpProbe api, InMemoryCoreFacts coreFacts) {
    this.api = api;
    this.coreFacts = coreFacts;
    String document = Samples.document(api);
    this.studyId =
        new StudyId(UUID.fromString(api.get("/api/v1/documents/" + document).at("/study_id")));
    this.versionId = new DocumentVersionId(UUID.fromString(Samples.version(api, document)));
    this.path = "/api/v1/studies/" + studyId.value() + "/core-facts";
  }

  @Test
  void the_latest_core_facts_say_what_they_were_read_from() {
    append(CoreFactSheet.EMPTY);
    StudyCoreFacts latest = append(full());

    assertThat(api.get(path).body()).isEqualTo(expected(latest));
  }

  private String expected(StudyCoreFacts facts) {
    return ("{'study_id':'%s','facts_version':2,'derived_from_document_version_id':'%s',"
            + "'study_title':'A study','phase':'II','study_design_type':'double-blind',"
            + "'population_short':null,"
            + "'arms':[{'name':'Active','dose':'5 mg','regimen':null}],"
            + "'primary_endpoints':['Survival'],'sample_size':{'value':64,'unit':'subjects'},"
            + "'duration':'12 weeks','citations':{'phase':['%s'],'study_title':['%s']},"
            + "'created_at':'%s'}")
        .formatted(
            studyId.value(),
            versionId.value(),
            anchor(2).format(),
            anchor(1).format(),
            facts.createdAt())
        .replace('\'', '"');
  }

  @Test
  void the_history_is_newest_first_page_by_page() {
    append(CoreFactSheet.EMPTY);
    StudyCoreFacts latest = append(full());

    Answer first = api.get(path + "/history?limit=1");
    Answer second = api.get(path + "/history?limit=1&cursor=" + first.at("/next_cursor"));

    assertThat(first.json().at("/items").toString()).isEqualTo("[" + expected(latest) + "]");
    assertThat(second.json().at("/items").size()).isEqualTo(1);
    assertThat(second.json().at("/items/0/facts_version").asInt()).isEqualTo(1);
    assertThat(second.json().at("/items/0/sample_size").isNull()).isTrue();
    assertThat(second.json().at("/next_cursor").isNull()).isTrue();
  }

  @Test
  void a_study_that_was_never_read_has_none() {
    assertThat(api.get(path).status()).isEqualTo(404);
    assertThat(api.get(path).at("/code")).isEqualTo("core-facts.not-found");
    assertThat(api.get(path + "/history").body()).isEqualTo("{\"items\":[],\"next_cursor\":null}");
  }

  @Test
  void a_study_of_nobody_here_is_not_found() {
    String nowhere = "/api/v1/studies/" + new UUID(7, 7) + "/core-facts";

    assertThat(api.get(nowhere).at("/code")).isEqualTo("study.not-found");
    assertThat(api.get(nowhere + "/history").at("/code")).isEqualTo("study.not-found");
  }

  private StudyCoreFacts append(CoreFactSheet sheet) {
    return coreFacts.append(
        ACTOR.workspaceId(),
        new NewCoreFacts(studyId, Optional.empty(), Optional.of(versionId), sheet));
  }

  private CoreFactSheet full() {
    return new CoreFactSheet(
        Optional.of("A study"),
        Optional.of("II"),
        Optional.of("double-blind"),
        Optional.empty(),
        List.of(new CoreFactSheet.Arm("Active", Optional.of("5 mg"), Optional.empty(), Map.of())),
        List.of("Survival"),
        Optional.of(new CoreFactSheet.SampleSize(64, "subjects", Map.of())),
        Optional.of("12 weeks"),
        Map.of("study_title", List.of(anchor(1)), "phase", List.of(anchor(2))),
        Map.of());
  }

  private AnchorId anchor(int number) {
    return new AnchorId(versionId, AnchorContentType.P, "000000000000000" + number, 1);
  }
}
