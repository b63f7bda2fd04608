package io.clinnexus.api.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.api.support.HttpProbe;
import io.clinnexus.api.support.HttpProbe.Answer;
import io.clinnexus.api.support.RunningApi;
import io.clinnexus.api.support.Samples;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.facts.Fact;
import io.clinnexus.domain.facts.FactFixture;
import io.clinnexus.domain.facts.FactKey;
import io.clinnexus.domain.facts.FactType;
import io.clinnexus.domain.facts.FactValue;
import io.clinnexus.domain.facts.InMemoryFacts;
import io.clinnexus.domain.facts.VersionFacts;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.InMemoryDocuments;
import io.clinnexus.domain.studies.IngestionStatus;
import io.clinnexus.domain.studies.StudyId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(RunningApi.class)
class FactControllerTest {

  private static final WorkspaceId WORKSPACE = Actor.builtIn().workspaceId();
  private static final FactKey SIZE = FactKey.of("population", "planned_n_total");
  private static final FactKey PHASE = FactKey.of("protocol_meta", "phase");
  private static final FactKey DOSAGE = FactKey.of("treatment", "dosage");

  private final HttpProbe api;
  private final InMemoryFacts facts;
  private final InMemoryDocuments documents;
  private final String study;
  private final DocumentVersionId versionId;
  private final FactFixture fixture;

  FactControllerTest(HttpProbe api, InMemoryFacts facts, InMemoryDocuments documents) {
    this.api = api;
    this.facts = facts;
    this.documents = documents;
    this.study = Samples.study(api);
    this.versionId = version("protocol");
    this.fixture = new FactFixture(studyId(), versionId);
  }

  @Test
  void facts_come_by_type_and_key_page_by_page() {
    store(versionId, phase(fixture, "III"), size(fixture, 450), fixture.full(DOSAGE));

    Answer first = api.get(path() + "?limit=2");
    Answer second = api.get(path() + "?limit=2&cursor=" + first.at("/next_cursor"));

    assertThat(keys(first)).containsExactly("population/planned_n_total", "protocol_meta/phase");
    assertThat(keys(second)).containsExactly("treatment/dosage");
    assertThat(second.json().at("/next_cursor").isNull()).isTrue();
  }

  @Test
  void filters_narrow_and_repeat() {
    store(versionId, phase(fixture, "III"), size(fixture, 450), fixture.full(DOSAGE));

    assertThat(keys(api.get(path() + "?type=population&type=treatment")))
        .containsExactly("population/planned_n_total", "treatment/dosage");
    assertThat(keys(api.get(path() + "?status=needs_review"))).containsExactly("treatment/dosage");
    assertThat(keys(api.get(path() + "?status=needs_review&type=population"))).isEmpty();
    assertThat(keys(api.get(path() + "?type=unheard_of"))).isEmpty();
  }

  @Test
  void a_fact_reads_as_documented() {
    Fact fact = fixture.full(DOSAGE);
    store(versionId, fact);

    assertThat(api.get(path()).json().at("/items/0").toString())
        .isEqualTo(
            ("{'id':'%s','study_id':'%s','document_version_id':'%s','type':'treatment',"
                    + "'key':'dosage','value':{'kind':'number','number':12.5},'unit':'mg',"
                    + "'raw':'12,50 мг','status':'needs_review','confidence':0.7,"
                    + "'extractor_version':2,'zone':'ip','evidence':["
                    + "{'anchor_id':'%s','role':'primary','quote':'12,50 мг',"
                    + "'start':0,'end':8},"
                    + "{'anchor_id':'%s','role':'primary','quote':null,"
                    + "'start':null,'end':null},"
                    + "{'anchor_id':'%s','role':'supporting','quote':'12,5',"
                    + "'start':7,'end':11}],"
                    + "'alternatives':[{'value':{'kind':'number','number':12.5},'unit':'мг',"
                    + "'confidence':0.5,'raw':'12,5','evidence':[{'anchor_id':'%s',"
                    + "'role':'primary','quote':'12,5','start':7,'end':11}]},{'value':{'kind':'missing'},'unit':null,"
                    + "'confidence':0.0,'raw':null,'evidence':[]}],'created_at':'%s','updated_at':'%s'}")
                .formatted(
                    fact.id().value(),
                    study,
                    versionId.value(),
                    fixture.anchor(1).format(),
                    fixture.anchor(2).format(),
                    fixture.anchor(2).format(),
                    fixture.anchor(2).format(),
                    fact.createdAt(),
                    fact.updatedAt())
                .replace('\'', '"'));
  }

  @Test
  void every_kind_of_value_says_which_it_is() {
    List<Fact> all = new ArrayList<>();
    for (FactValue value : fixture.values()) {
      all.add(fixture.bare(FactKey.of("study", "v%02d".formatted(all.size())), value));
    }
    store(versionId, all.toArray(Fact[]::new));

    List<String> values =
        api.get(path())
            .json()
            .at("/items")
            .valueStream()
            .map(item -> item.at("/value").toString().replace('"', '\''))
            .toList();
    assertThat(values.subList(2, 5))
        .containsExactly(
            "{'kind':'text','text':'2024-02-29'}",
            "{'kind':'flag','holds':false}",
            "{'kind':'number','number':64}");
    assertThat(values.subList(8, 11))
        .containsExactly(
            "{'kind':'duration','amount':12,'unit':'week'}",
            "{'kind':'range','min':18,'max':45.5}",
            "{'kind':'texts','texts':['FAS','PP']}");
    assertThat(values.subList(12, 15))
        .containsExactly(
            "{'kind':'missing'}",
            "{'kind':'open','json':{'unit':'fortnight','value':3}}",
            "{'kind':'open','json':[1,'a',{'b':null}]}");
    assertThat(values.get(15))
        .startsWith("{'kind':'visits','visits':[{'visit_id':'V1','label':'Скрининг','day':'-14',");
    assertThat(values.get(16)).startsWith("{'kind':'procedures','procedures':[{'proc_id':'P001',");
    assertThat(values.get(17))
        .startsWith("{'kind':'matrix','marks':[{'visit_id':'V1','proc_id':'P001','value':'X',");
  }

  @Test
  void the_study_view_shows_who_says_otherwise() {
    DocumentVersionId plan = version("sap");
    publish(versionId);
    publish(plan);
    store(versionId, phase(fixture, "III"), size(fixture, 450));
    store(plan, size(new FactFixture(studyId(), plan), 440));

    JsonNode items = api.get("/api/v1/studies/" + study + "/facts").json().at("/items");

    assertThat(items.size()).isEqualTo(2);
    assertThat(items.at("/0/key").asString()).isEqualTo("planned_n_total");
    assertThat(items.at("/0/value").toString()).isEqualTo("{\"kind\":\"number\",\"number\":450}");
    assertThat(items.at("/0/document_version_id").asString())
        .isEqualTo(versionId.value().toString());
    assertThat(items.at("/0/documents").asInt()).isEqualTo(2);
    assertThat(items.at("/0/distinct_values").asInt()).isEqualTo(2);
    assertThat(items.at("/0/contradictory").asBoolean()).isTrue();
    assertThat(numbers(items.at("/0/statements"))).containsExactly(450, 440);
    assertThat(items.at("/0/statements/1/document_version_id").asString())
        .isEqualTo(plan.value().toString());
    assertThat(items.at("/1/contradictory").asBoolean()).isFalse();
    assertThat(items.at("/1/statements").size()).isZero();
  }

  @Test
  void what_is_of_nobody_here_is_not_found_and_nonsense_is_refused() {
    String nowhere = "/api/v1/document-versions/" + new UUID(7, 7) + "/facts";
    assertThat(api.get(nowhere).at("/code")).isEqualTo("document-version.not-found");
    assertThat(api.get(nowhere).status()).isEqualTo(404);
    Answer strange = api.get("/api/v1/studies/" + new UUID(7, 7) + "/facts");
    assertThat(strange.at("/code")).isEqualTo("study.not-found");
    assertThat(strange.status()).isEqualTo(404);

    assertThat(api.get(path() + "?type=SOA").status()).isEqualTo(400);
    assertThat(api.get(path() + "?status=open").status()).isEqualTo(400);
    assertThat(api.get(path() + "?limit=501").status()).isEqualTo(400);
    assertThat(api.get(path() + "?key=phase").status()).isEqualTo(400);
    assertThat(api.get(nowhere.replace("document-versions", "documents")).status()).isEqualTo(404);
  }

  private String path() {
    return "/api/v1/document-versions/" + versionId.value() + "/facts";
  }

  private StudyId studyId() {
    return new StudyId(UUID.fromString(study));
  }

  private DocumentVersionId version(String type) {
    Answer document =
        api.post(
            "/api/v1/studies/" + study + "/documents",
            "{\"doc_type\":\"%s\",\"title\":\"%s\"}".formatted(type, type));
    return new DocumentVersionId(UUID.fromString(Samples.version(api, document.at("/id"))));
  }

  private void publish(DocumentVersionId id) {
    documents.updateVersion(
        WORKSPACE,
        documents.findVersion(WORKSPACE, id).orElseThrow().withStatus(IngestionStatus.READY));
  }

  private void store(DocumentVersionId id, Fact... all) {
    List<Fact> list = List.of(all);
    Set<FactType> types = list.stream().map(fact -> fact.key().type()).collect(Collectors.toSet());
    facts.replace(WORKSPACE, new VersionFacts(id, types, list));
  }

  private static Fact phase(FactFixture of, String text) {
    return of.bare(PHASE, new FactValue.Text(text));
  }

  private static Fact size(FactFixture of, int number) {
    return of.bare(SIZE, new FactValue.Numeric(new BigDecimal(number)));
  }

  private static List<String> keys(Answer page) {
    assertThat(page.status()).isEqualTo(200);
    return page.json()
        .at("/items")
        .valueStream()
        .map(item -> item.at("/type").asString() + "/" + item.at("/key").asString())
        .toList();
  }

  private static List<Integer> numbers(JsonNode statements) {
    return statements.valueStream().map(each -> each.at("/value/number").asInt()).toList();
  }
}
