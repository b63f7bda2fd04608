package io.clinnexus.api.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.api.support.HttpProbe;
import io.clinnexus.api.support.HttpProbe.Answer;
import io.clinnexus.api.support.RunningApi;
import io.clinnexus.api.support.Samples;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.facts.Fact;
import io.clinnexus.domain.facts.FactFixture;
import io.clinnexus.domain.facts.FactKey;
import io.clinnexus.domain.facts.FactValue;
import io.clinnexus.domain.facts.InMemoryFacts;
import io.clinnexus.domain.facts.VersionFacts;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.StudyId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningApi.class)
class FactDecisionControllerTest {

  private static final FactKey SIZE = FactKey.of("population", "planned_n_total");

  private final HttpProbe api;
  private final Fact fact;
  private final String path;

  FactDecisionControllerTest(HttpProbe api, InMemoryFacts facts) {
    this.api = api;
    String document = Samples.document(api);
    StudyId studyId =
        new StudyId(UUID.fromString(api.get("/api/v1/documents/" + document).at("/study_id")));
    DocumentVersionId versionId =
        new DocumentVersionId(UUID.fromString(Samples.version(api, document)));
    this.fact =
        new FactFixture(studyId, versionId)
            .bare(SIZE, new FactValue.Numeric(BigDecimal.valueOf(188)));
    facts.replace(
        Actor.builtIn().workspaceId(),
        new VersionFacts(versionId, Set.of(SIZE.type()), List.of(fact)));
    this.path = "/api/v1/facts/" + fact.id().value();
  }

  @Test
  void a_correction_is_in_force_at_once_and_stands_in_the_history_and_the_trail() {
    Answer decided =
        decide("{'decision':'correct','value':{'kind':'number','number':450},'reason':'Page 12'}");

    assertThat(decided.status()).isEqualTo(200);
    assertThat(decided.json().at("/value/number").asInt()).isEqualTo(450);
    assertThat(decided.at("/status")).isEqualTo("validated");
    assertThat(api.get(path).body()).isEqualTo(decided.body());
    assertThat(decide("{'decision':'withdraw','reason':'No'}").json().at("/value/number").asInt())
        .isEqualTo(188);
    Answer history = api.get(path + "/decisions");
    assertThat(history.json().at("/items").size()).isEqualTo(2);
    assertThat(history.at("/items/0/decision")).isEqualTo("withdraw");
    assertThat(history.json().at("/items/1/value/number").asInt()).isEqualTo(450);
    assertThat(history.json().at("/items/1/read/value/number").asInt()).isEqualTo(188);
    assertThat(history.at("/items/1/reason")).isEqualTo("Page 12");
    Answer trail = api.get("/api/v1/audit-log?action=decide&entity_id=" + fact.id().value());
    assertThat(trail.json().at("/items").size()).isEqualTo(2);
    assertThat(trail.at("/items/1/before/value")).isEqualTo("188");
    assertThat(trail.at("/items/1/after/value")).isEqualTo("450");
    assertThat(trail.at("/items/1/reason")).isEqualTo("Page 12");
  }

  @Test
  void what_is_wrong_with_a_decision_is_told_by_its_place() {
    assertThat(decide("{'decision':'accept'}").status()).isEqualTo(400);
    assertThat(decide("{'decision':'accept','reason':' '}").at("/errors/0/pointer"))
        .isEqualTo("/reason");
    assertThat(decide("{'decision':'maybe','reason':'x'}").status()).isEqualTo(400);
    assertThat(
            decide("{'decision':'correct','value':{'kind':'range','min':1},'reason':'x'}")
                .at("/errors/0/pointer"))
        .isEqualTo("/value/max");
    assertThat(decide("{'decision':'correct','reason':'x'}").status()).isEqualTo(422);
    assertThat(decide("{'decision':'withdraw','reason':'x'}").at("/code"))
        .isEqualTo("fact.nothing-to-withdraw");
    assertThat(api.get(path).at("/status")).isEqualTo("extracted");
  }

  @Test
  void a_fact_of_nobody_here_is_not_found() {
    String nowhere = "/api/v1/facts/" + new UUID(7, 7);

    assertThat(api.get(nowhere).at("/code")).isEqualTo("fact.not-found");
    assertThat(api.get(nowhere + "/decisions").at("/code")).isEqualTo("fact.not-found");
    assertThat(
            api.post(nowhere + "/decisions", "{\"decision\":\"accept\",\"reason\":\"x\"}")
                .at("/code"))
        .isEqualTo("fact.not-found");
  }

  private Answer decide(String json) {
    return api.post(path + "/decisions", json.replace('\'', '"'));
  }
}
