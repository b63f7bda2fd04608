package io.clinnexus.api.conflicts;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.api.support.HttpProbe;
import io.clinnexus.api.support.HttpProbe.Answer;
import io.clinnexus.api.support.RunningApi;
import io.clinnexus.api.support.Samples;
import io.clinnexus.domain.auditlog.InMemoryAuditTrail;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.conflicts.Conflict;
import io.clinnexus.domain.conflicts.ConflictFixture;
import io.clinnexus.domain.conflicts.FoundConflicts;
import io.clinnexus.domain.conflicts.InMemoryConflicts;
import io.clinnexus.domain.studies.StudyId;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RunningApi.class)
class ConflictControllerTest {

  private static final Actor ACTOR = Actor.builtIn();

  private final HttpProbe api;
  private final InMemoryConflicts conflicts;
  private final InMemoryAuditTrail auditTrail;
  private final StudyId studyId;
  private final String list;

  ConflictControllerTest(
      HttpProbe api, InMemoryConflicts conflicts, InMemoryAuditTrail auditTrail) {
    this.api = api;
    this.conflicts = conflicts;
    this.auditTrail = auditTrail;
    String document = Samples.document(api);
    this.studyId =
        new StudyId(UUID.fromString(api.get("/api/v1/documents/" + document).at("/study_id")));
    this.list = "/api/v1/studies/" + studyId.value() + "/conflicts";
  }

  @Test
  void a_found_conflict_reads_with_both_languages_and_the_words_of_both_sides() {
    Conflict conflict = added(FoundConflicts.open(studyId, "one"));
    String left = conflict.items().get(0).leftAnchor().orElseThrow().format();
    String right = conflict.items().get(0).rightAnchor().orElseThrow().format();

    assertThat(api.get(path(conflict)).body())
        .isEqualTo(
            ("{'id':'%s','study_id':'%s','type':'between.sample-size','severity':'critical',"
                    + "'status':'open','text':{'title':'Number of participants',"
                    + "'explanation':'One says 240, the other 220.',"
                    + "'title_ru':'Число участников','explanation_ru':'240 или 220.'},"
                    + "'detection':{'suggested_side':'left',"
                    + "'first_seen_at':'2026-03-01T12:00:00.123456Z',"
                    + "'last_seen_at':'2026-03-01T12:00:00.123456Z','gone_at':null,"
                    + "'reopened_because':null},'decision':null,'owner_user_id':null,"
                    + "'items':[{'left':{'anchor_id':'%s',"
                    + "'quote':'Планируется 240 participants','start':3,'end':31,'fact_id':null},"
                    + "'right':{'anchor_id':'%s','quote':'220','start':0,'end':3,"
                    + "'fact_id':null}}],'created_at':'2026-03-01T12:00:00.123456Z',"
                    + "'updated_at':'2026-03-01T12:00:00.123456Z'}")
                .formatted(conflict.id().value(), studyId.value(), left, right)
                .replace('\'', '"'));
  }

  @Test
  void conflicts_are_listed_by_status_severity_and_type() {
    Conflict found = added(FoundConflicts.open(studyId, "one"));
    added(ConflictFixture.open(studyId));

    assertThat(api.get(list).json().at("/items").size()).isEqualTo(2);
    Answer some = api.get(list + "?status=open&severity=critical&type=between.sample-size");
    assertThat(some.json().at("/items").size()).isEqualTo(1);
    assertThat(some.at("/items/0/id")).isEqualTo(found.id().value().toString());
    assertThat(api.get(list + "?status=resolved").body())
        .isEqualTo("{\"items\":[],\"next_cursor\":null}");
  }

  @Test
  void a_decision_needs_a_reason_and_the_expected_status() {
    Conflict conflict = added(FoundConflicts.open(studyId, "one"));
    String body =
        "{\"expected_status\":\"open\",\"status\":\"accepted_risk\",\"reason\":\"Known.\"}";

    Answer decided = api.post(path(conflict) + "/decisions", body);
    Answer late = api.post(path(conflict) + "/decisions", body);
    Answer silent = api.post(path(conflict) + "/decisions", body.replace("Known.", " "));

    assertThat(decided.status()).isEqualTo(200);
    assertThat(decided.at("/status")).isEqualTo("accepted_risk");
    assertThat(decided.at("/decision/reason")).isEqualTo("Known.");
    assertThat(decided.at("/decision/decided_by")).isEqualTo(ACTOR.userId().value().toString());
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.at("/code")).isEqualTo("conflict.moved-on");
    assertThat(silent.status()).isEqualTo(400);
    assertThat(auditTrail.entries())
        .filteredOn(entry -> entry.entityId().equals(conflict.id().value().toString()))
        .extracting(entry -> entry.action() + " " + entry.reason())
        .containsExactly("decide " + Optional.of("Known."));
  }

  @Test
  void an_owner_is_given_and_taken_back() {
    Conflict conflict = added(FoundConflicts.open(studyId, "one"));
    String owner = ACTOR.userId().value().toString();

    assertThat(assign(conflict, "{\"owner_user_id\":\"" + owner + "\"}").at("/owner_user_id"))
        .isEqualTo(owner);
    assertThat(assign(conflict, "{\"owner_user_id\":null}").at("/owner_user_id")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/conflicts/%s", "/api/v1/studies/%s/conflicts"})
  void what_is_not_there_is_not_found(String path) {
    Answer answer = api.get(path.formatted(new UUID(7, 7)));

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.at("/code")).endsWith(".not-found");
  }

  private Answer assign(Conflict conflict, String body) {
    return api.send(
        api.request(path(conflict) + "/owner")
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(body)));
  }

  private Conflict added(Conflict conflict) {
    conflicts.add(ACTOR.workspaceId(), conflict);
    return conflict;
  }

  private static String path(Conflict conflict) {
    return "/api/v1/conflicts/" + conflict.id().value();
  }
}
