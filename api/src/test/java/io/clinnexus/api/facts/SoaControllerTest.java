package io.clinnexus.api.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.api.support.HttpProbe;
import io.clinnexus.api.support.HttpProbe.Answer;
import io.clinnexus.api.support.RunningApi;
import io.clinnexus.api.support.Samples;
import io.clinnexus.domain.anchors.AnchorContentType;
import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.facts.FactType;
import io.clinnexus.domain.facts.InMemoryFacts;
import io.clinnexus.domain.facts.ScheduleAbsence;
import io.clinnexus.domain.facts.VersionFacts;
import io.clinnexus.domain.facts.soa.ScheduleCsv;
import io.clinnexus.domain.facts.soa.ScheduleGrid;
import io.clinnexus.domain.facts.soa.ScheduleUsdm;
import io.clinnexus.domain.facts.soa.SchedulesOfActivities;
import io.clinnexus.domain.facts.soa.SoaFacts;
import io.clinnexus.domain.shared.Confidence;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.StudyFixture;
import io.clinnexus.domain.studies.StudyId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RunningApi.class)
class SoaControllerTest {

  private static final WorkspaceId WORKSPACE = Actor.builtIn().workspaceId();

  private final HttpProbe api;
  private final InMemoryFacts facts;
  private final StudyId studyId;
  private final DocumentVersionId versionId;

  SoaControllerTest(HttpProbe api, InMemoryFacts facts) {
    this.api = api;
    this.facts = facts;
    String document = Samples.document(api);
    this.studyId =
        new StudyId(UUID.fromString(api.get("/api/v1/documents/" + document).at("/study_id")));
    this.versionId = new DocumentVersionId(UUID.fromString(Samples.version(api, document)));
  }

  @Test
  void a_schedule_comes_back_as_the_grid_it_was() {
    store(
        new SchedulesOfActivities(
            List.of(grid()), Optional.empty(), Optional.empty(), new Confidence(0.9), List.of()));

    assertThat(get().body())
        .isEqualTo(
            ("{'document_version_id':'%s','found':true,'reason':null,'announced_at':null,'confidence':0.9,"
                    + "'schedules':[{'title':'Schedule','title_anchor_id':null,"
                    + "'orientation':'visits_in_columns','table_indexes':[3],'visits':[{'label':'Day"
                    + " 1','headers':['Treatment','Day 1'],'epoch':'Treatment',"
                    + "'day':{'from':1,'to':1,'unit':'day'},'time':null,"
                    + "'window':{'before':2,'after':3,'unit':'day'},'kind':'scheduled',"
                    + "'footnotes':['a'],'anchor_id':'%s'}],"
                    + "'activities':[{'label':'ECG','group':'Safety','remark':null,"
                    + "'footnotes':[],'anchor_id':null}],"
                    + "'marks':[{'activity':0,'visit':0,'value':'X','span':1,'footnotes':['a'],"
                    + "'anchor_id':null}],"
                    + "'footnotes':[{'mark':'a','text':'Fasting.','anchor_id':null}],"
                    + "'remarks':[],'confidence':0.9,'warnings':[]}]}")
                .formatted(versionId.value(), anchor().format())
                .replace('\'', '"'));
  }

  @Test
  void a_schedule_is_exported_as_comma_separated_values_and_as_usdm() {
    store(
        new SchedulesOfActivities(
            List.of(grid()), Optional.empty(), Optional.empty(), new Confidence(0.9), List.of()));
    String path = "/api/v1/document-versions/" + versionId.value() + "/soa/";

    assertThat(api.get(path + "csv").body()).isEqualTo(ScheduleCsv.write(List.of(grid())));
    assertThat(api.get(path + "usdm").body()).isEqualTo(ScheduleUsdm.write(List.of(grid())).text());
  }

  @Test
  void a_schedule_is_exported_as_a_workbook_with_a_harmless_name() {
    store(
        new SchedulesOfActivities(
            List.of(grid()), Optional.empty(), Optional.empty(), new Confidence(0.9), List.of()));

    Answer answer = api.get("/api/v1/document-versions/" + versionId.value() + "/soa/xlsx");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("sheet Schedule");
    assertThat(answer.header("content-type"))
        .isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    assertThat(answer.header("content-disposition"))
        .isEqualTo("attachment; filename=\"schedule-of-activities.xlsx\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "usdm", "xlsx"})
  void without_a_schedule_there_is_nothing_to_export(String form) {
    Answer answer = api.get("/api/v1/document-versions/" + versionId.value() + "/soa/" + form);

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.header("content-type")).isEqualTo("application/problem+json");
    assertThat(answer.at("/code")).isEqualTo("schedule.not-found");
  }

  @Test
  void a_document_without_one_says_why() {
    store(
        new SchedulesOfActivities(
            List.of(),
            Optional.of(ScheduleAbsence.PICTURE),
            Optional.of(anchor()),
            new Confidence(0.8),
            List.of()));

    Answer answer = get();

    assertThat(answer.json().at("/found").asBoolean()).isFalse();
    assertThat(answer.at("/reason")).isEqualTo("picture");
    assertThat(answer.at("/announced_at")).isEqualTo(anchor().format());
    assertThat(answer.json().at("/confidence").asDouble()).isEqualTo(0.8);
    assertThat(answer.json().at("/schedules").size()).isZero();
  }

  @Test
  void a_version_that_nobody_searched_has_neither_a_schedule_nor_a_reason() {
    assertThat(get().body())
        .isEqualTo(
            ("{'document_version_id':'%s','found':false,'reason':null,'announced_at':null,"
                    + "'confidence':null,'schedules':[]}")
                .formatted(versionId.value())
                .replace('\'', '"'));
  }

  @Test
  void a_version_of_nobody_here_is_not_found() {
    Answer answer = api.get("/api/v1/document-versions/" + new UUID(7, 7) + "/soa");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.at("/code")).isEqualTo("document-version.not-found");
  }

  private Answer get() {
    return api.get("/api/v1/document-versions/" + versionId.value() + "/soa");
  }

  private void store(SchedulesOfActivities found) {
    facts.replace(
        WORKSPACE,
        new VersionFacts(
            versionId,
            Set.of(FactType.SOA),
            new SoaFacts(studyId, versionId, StudyFixture.NOON).of(found)));
  }

  private AnchorId anchor() {
    return new AnchorId(versionId, AnchorContentType.CELL, "0123456789abcdef", 1);
  }

  private ScheduleGrid grid() {
    return Samples.schedule(anchor());
  }
}
