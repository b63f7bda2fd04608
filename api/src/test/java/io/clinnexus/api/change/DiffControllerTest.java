package io.clinnexus.api.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.api.support.HttpProbe;
import io.clinnexus.api.support.HttpProbe.Answer;
import io.clinnexus.api.support.RunningApi;
import io.clinnexus.api.support.Samples;
import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.anchors.DocumentDraft;
import io.clinnexus.domain.anchors.InMemoryAnchors;
import io.clinnexus.domain.anchors.alignment.CarriedEvidence;
import io.clinnexus.domain.anchors.alignment.CompareVersions;
import io.clinnexus.domain.anchors.alignment.InMemoryAnchorMatches;
import io.clinnexus.domain.anchors.alignment.InMemoryVersionComparisons;
import io.clinnexus.domain.anchors.alignment.VersionComparison;
import io.clinnexus.domain.anchors.alignment.VersionFixture;
import io.clinnexus.domain.anchors.wording.Excerpt;
import io.clinnexus.domain.auditlog.InMemoryAuditTrail;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.change.carry.CarriedItem;
import io.clinnexus.domain.change.carry.CarriedItemId;
import io.clinnexus.domain.change.carry.CarriedKind;
import io.clinnexus.domain.change.carry.CarriedSubject;
import io.clinnexus.domain.change.carry.InMemoryCarriedItems;
import io.clinnexus.domain.facts.FactFixture;
import io.clinnexus.domain.facts.FactKey;
import io.clinnexus.domain.facts.FactType;
import io.clinnexus.domain.facts.FactValue;
import io.clinnexus.domain.facts.InMemoryFacts;
import io.clinnexus.domain.facts.VersionFacts;
import io.clinnexus.domain.ingestion.InMemoryFollowUpQueue;
import io.clinnexus.domain.shared.DirectTransactions;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.InMemoryDocuments;
import io.clinnexus.domain.studies.PublicationId;
import io.clinnexus.domain.studies.StudyId;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(RunningApi.class)
class DiffControllerTest {

  private static final FactKey SIZE = FactKey.of("population", "planned_n_total");

  private final HttpProbe api;
  private final InMemoryDocuments documents;
  private final InMemoryAnchors anchors;
  private final InMemoryFacts facts;
  private final InMemoryFollowUpQueue followUps;
  private final InMemoryVersionComparisons comparisons;
  private final InMemoryCarriedItems carried;
  private final CompareVersions compare;
  private final String study;
  private final String document;
  private final UUID first;
  private final UUID second;

  DiffControllerTest(
      HttpProbe api,
      InMemoryDocuments documents,
      InMemoryAnchors anchors,
      InMemoryAnchorMatches matches,
      InMemoryVersionComparisons comparisons,
      InMemoryFacts facts,
      InMemoryFollowUpQueue followUps,
      InMemoryCarriedItems carried) {
    this.api = api;
    this.documents = documents;
    this.anchors = anchors;
    this.facts = facts;
    this.followUps = followUps;
    this.comparisons = comparisons;
    this.carried = carried;
    this.compare =
        new CompareVersions(
            new CompareVersions.Store(documents, anchors, matches, comparisons),
            new InMemoryAuditTrail(),
            new DirectTransactions(),
            VersionFixture.ALIGNER,
            UUID::randomUUID,
            Clock.systemUTC());
    this.study = Samples.study(api);
    this.document = document(study);
    this.first = version("v1");
    this.second = version("v2");
  }

  @Test
  void a_diff_says_first_how_sure_it_is_and_then_what_changed_where() {
    publishBoth();

    Answer diff = api.get("/api/v1/diffs" + pair());
    assertThat(diff.status()).isEqualTo(200);
    assertThat(diff.at("/comparison/state")).isEqualTo("compared");
    assertThat(diff.at("/comparison/basis")).isEqualTo("creation");
    assertThat(diff.at("/comparison/outcome/verdict")).isEqualTo("comparable");
    assertThat(diff.at("/comparison/outcome/counts/edited")).isEqualTo("2");
    assertThat(diff.at("/text_changes")).isEqualTo("3");
    assertThat(diff.at("/critical_changes")).isEqualTo("1");
    assertThat(diff.at("/fact_changes")).isEqualTo("1");
    assertThat(diff.at("/schedule_changes")).isEqualTo("0");
    assertThat(diff.at("/sections/0/later/title")).isEqualTo("Treatment");
    assertThat(diff.at("/sections/0/kinds/edited")).isEqualTo("2");
    assertThat(diff.at("/sections/1/kinds/added")).isEqualTo("1");
  }

  @Test
  void critical_changes_come_first_unless_the_document_leads() {
    publishBoth();

    Answer first = api.get("/api/v1/diffs/changes" + pair() + "&limit=2");
    Answer rest =
        api.get("/api/v1/diffs/changes" + pair() + "&limit=2&cursor=" + first.at("/next_cursor"));
    Answer document = api.get("/api/v1/diffs/changes" + pair() + "&order=document");

    assertThat(texts(first))
        .containsExactly(
            "Give 20 mg daily to every participant.",
            "Treatment is given at the new site as well.");
    assertThat(texts(rest)).hasSize(1);
    assertThat(rest.json().at("/next_cursor").isNull()).isTrue();
    assertThat(texts(document).get(0)).isEqualTo("Treatment is given at the new site as well.");
    JsonNode critical = first.json().at("/items/0");
    assertThat(critical.at("/kind").asString()).isEqualTo("edited");
    assertThat(critical.at("/critical").asBoolean()).isTrue();
    assertThat(critical.at("/hunks/0/before/text").asString()).isEqualTo("10");
    assertThat(critical.at("/hunks/0/after/text").asString()).isEqualTo("20");
    assertThat(critical.at("/critical_changes/0/kind").asString()).isEqualTo("number");
    assertThat(critical.at("/critical_changes/0/before/text").asString()).isEqualTo("10");
    assertThat(critical.at("/earlier/0/text").asString())
        .isEqualTo("Give 10 mg daily to every participant.");
    assertThat(critical.at("/later_section/number").asString()).isEqualTo("1");
  }

  @Test
  void changes_are_filtered_by_kind_section_and_weight() {
    publishBoth();
    Answer diff = api.get("/api/v1/diffs" + pair());

    assertThat(texts(api.get("/api/v1/diffs/changes" + pair() + "&kind=added")))
        .containsExactly("Visits may be made by telephone where the law allows it.");
    assertThat(texts(api.get("/api/v1/diffs/changes" + pair() + "&critical=true"))).hasSize(1);
    assertThat(
            texts(
                api.get(
                    "/api/v1/diffs/changes"
                        + pair()
                        + "&section="
                        + diff.at("/sections/1/later/anchor_id"))))
        .containsExactly("Visits may be made by telephone where the law allows it.");
    assertThat(api.get("/api/v1/diffs/changes" + pair() + "&cursor=x").at("/code"))
        .isEqualTo("value.invalid");
  }

  @Test
  void facts_that_differ_come_with_both_values() {
    publishBoth();

    Answer changes = api.get("/api/v1/diffs/facts" + pair());
    assertThat(changes.at("/items/0/key")).isEqualTo("planned_n_total");
    assertThat(changes.at("/items/0/earlier/value/number")).isEqualTo("100");
    assertThat(changes.at("/items/0/later/value/number")).isEqualTo("120");
    assertThat(api.get("/api/v1/diffs/schedules" + pair()).json().at("/items")).isEmpty();
  }

  @Test
  void versions_that_were_not_compared_are_not_found_and_say_why() {
    Answer never = api.get("/api/v1/diffs" + pair());
    assertThat(never.status()).isEqualTo(404);
    assertThat(never.at("/code")).isEqualTo("versions.not-compared");
    assertThat(never.at("/details/state")).isEqualTo("none");

    publishBoth();
    documents.publish(new DocumentVersionId(second), new PublicationId(UUID.randomUUID()));
    assertThat(api.get("/api/v1/diffs" + pair()).at("/details/state")).isEqualTo("outdated");
    assertThat(api.get("/api/v1/diffs?from=" + new UUID(7, 7) + "&to=" + second).at("/code"))
        .isEqualTo("document-version.not-found");
  }

  @Test
  void a_chosen_pair_is_compared_by_a_job() {
    String path = "/api/v1/document-versions/" + first + "/comparisons";
    String body = "{\"with\":\"" + second + "\"}";
    assertThat(api.post(path, body).at("/code")).isEqualTo("document-version.not-published");
    publishBoth();
    int jobs = followUps.jobs().size();

    Answer requested = api.post(path, body);
    assertThat(requested.status()).isEqualTo(202);
    assertThat(requested.header("location"))
        .isEqualTo("/api/v1/diffs?from=" + second + "&to=" + first);
    assertThat(requested.at("/state")).isEqualTo("requested");
    assertThat(requested.at("/basis")).isEqualTo("chosen");
    assertThat(requested.at("/doubts/0")).isEqualTo("chosen_is_later");
    assertThat(requested.json().at("/outcome").isNull()).isTrue();
    assertThat(followUps.jobs()).hasSize(jobs + 1);

    compare.handle(new CompareVersions.Command(Actor.builtIn(), new DocumentVersionId(first)));
    assertThat(api.post(path, body).at("/state")).isEqualTo("compared");
    assertThat(followUps.jobs()).hasSize(jobs + 1);
    assertThat(api.get(path).json().at("/comparisons")).hasSize(2);
    assertThat(api.get("/api/v1/diffs?from=" + second + "&to=" + first).status()).isEqualTo(200);
  }

  @Test
  void a_version_is_not_compared_with_itself_or_another_document() {
    publishBoth();
    String path = "/api/v1/document-versions/" + first + "/comparisons";
    UUID elsewhere = version(document(study), "v1");

    Answer itself = api.post(path, "{\"with\":\"" + first + "\"}");
    assertThat(itself.status()).isEqualTo(422);
    assertThat(itself.at("/code")).isEqualTo("versions.not-comparable");
    assertThat(itself.at("/details/reason")).isEqualTo("same_version");
    assertThat(api.post(path, "{\"with\":\"" + elsewhere + "\"}").at("/details/reason"))
        .isEqualTo("another_document");
    assertThat(api.post(path, "{}").status()).isEqualTo(400);
  }

  @Test
  void another_effective_date_has_the_new_neighbours_compared() {
    publishBoth();
    int jobs = followUps.jobs().size();
    String path = "/api/v1/document-versions/" + first + "/effective-date";

    assertThat(api.put(path, "{\"effective_date\":\"2026-05-01\"}").status()).isEqualTo(400);
    assertThat(
            api.put(path, "{\"effective_date\":\"2026-05-01\",\"reason\":\"as approved\"}")
                .status())
        .isEqualTo(204);
    assertThat(api.get("/api/v1/document-versions/" + first).at("/effective_date"))
        .isEqualTo("2026-05-01");
    assertThat(followUps.jobs().subList(jobs, jobs + 2))
        .extracting(job -> job.versionId().value())
        .containsExactly(first, second);
    api.put(path, "{\"effective_date\":\"2026-05-01\",\"reason\":\"again\"}");
    assertThat(followUps.jobs()).hasSize(jobs + 2);
  }

  @Test
  void a_table_of_changes_is_exported_when_every_change_has_its_reason() {
    publishBoth();
    String path = "/api/v1/diffs/table-of-changes";
    Answer table = api.get(path + pair());

    assertThat(table.at("/reasons_missing")).isEqualTo("3");
    assertThat(table.at("/rows/1/was")).isEqualTo("Give 10 mg daily to every participant.");
    assertThat(table.at("/rows/1/proposal")).isEqualTo("substantial");
    assertThat(table.at("/rows/1/rules/0/id")).isEqualTo("dose");
    assertThat(table.at("/rows/2/proposal")).isEqualTo("non_substantial");
    Answer refused = api.get(path + "/docx" + pair() + "&lang=ru");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.at("/code")).isEqualTo("table-of-changes.reasons-missing");
    assertThat(refused.json().at("/details/changes")).hasSize(3);

    for (int row = 0; row < 3; row++) {
      String change = path + "/" + table.at("/rows/" + row + "/change_id");
      assertThat(api.put(change + "/reason" + pair(), "{\"reason\":\"as asked\"}").at("/reason"))
          .isEqualTo("as asked");
    }
    String decided = path + "/" + table.at("/rows/1/change_id") + "/decision" + pair();
    assertThat(
            api.put(decided, "{\"decision\":\"non_substantial\",\"reason\":\"typing error\"}")
                .at("/decision"))
        .isEqualTo("non_substantial");
    assertThat(api.get(path + pair()).at("/rows/1/note/decision_reason")).isEqualTo("typing error");
    assertThat(api.get(path + "/docx" + pair() + "&lang=ru").body()).isEqualTo("document ru 3");
    assertThat(api.get(path + "/xlsx" + pair() + "&lang=en").body()).isEqualTo("workbook en 3");
    assertThat(api.get("/api/v1/diffs/tracked-changes/docx" + pair()).body())
        .isEqualTo("tracked 6");
    assertThat(api.get(path + "/docx" + pair() + "&lang=de").status()).isEqualTo(400);
  }

  @Test
  void what_was_tied_to_a_text_is_listed_by_state_and_settled_once() {
    publishBoth();
    VersionComparison comparison =
        comparisons
            .between(
                Actor.builtIn().workspaceId(),
                new DocumentVersionId(first),
                new DocumentVersionId(second))
            .orElseThrow();
    AnchorId earlier =
        anchors.all(Actor.builtIn().workspaceId(), new DocumentVersionId(first)).get(2).id();
    AnchorId later =
        anchors.all(Actor.builtIn().workspaceId(), new DocumentVersionId(second)).get(2).id();
    CarriedItem item =
        new CarriedItem(
            new CarriedItemId(UUID.randomUUID()),
            comparison.id(),
            new CarriedSubject(CarriedKind.FACT_DECISION, UUID.randomUUID()),
            earlier,
            Optional.of(new Excerpt("10", 5, 7)),
            new CarriedEvidence(
                CarriedEvidence.State.CARRIED_CHANGED,
                List.of(new CarriedEvidence.Place(later, Optional.empty())),
                List.of()),
            Optional.empty());
    carried.replace(Actor.builtIn().workspaceId(), comparison.id(), List.of(item));
    String list = "/api/v1/diffs/carried-items" + pair();

    assertThat(api.get(list + "&state=lost").json().at("/items")).isEmpty();
    Answer open = api.get(list + "&state=carried_changed&kind=fact_decision&open=true");
    assertThat(open.at("/items/0/id")).isEqualTo(item.id().value().toString());
    assertThat(open.at("/items/0/quote/text")).isEqualTo("10");
    assertThat(open.at("/items/0/places/0/anchor_id")).isEqualTo(later.format());
    String settlement = "/api/v1/carried-items/" + item.id().value() + "/settlement";
    String body = "{\"anchor_id\":\"" + later.format() + "\",\"reason\":\"the dose is new\"}";
    assertThat(api.put(settlement, body).at("/settlement/reason")).isEqualTo("the dose is new");
    assertThat(api.put(settlement, body).at("/code")).isEqualTo("carried-item.settled");
    assertThat(api.get(list + "&open=true").json().at("/items")).isEmpty();
    assertThat(api.put("/api/v1/carried-items/" + new UUID(7, 7) + "/settlement", body).status())
        .isEqualTo(404);
  }

  private String pair() {
    return "?from=" + first + "&to=" + second;
  }

  private static List<String> texts(Answer answer) {
    return answer
        .json()
        .at("/items")
        .valueStream()
        .map(item -> item.at("/later/0/text").asString())
        .toList();
  }

  private void publishBoth() {
    publish(
        first,
        100,
        new DocumentDraft()
            .heading(1, "1", "Treatment")
            .text("Treatment is given at the site.")
            .text("Give 10 mg daily to every participant.")
            .heading(1, "2", "Visits")
            .text("Participants come to the site every four weeks after the first dose."));
    publish(
        second,
        120,
        new DocumentDraft()
            .heading(1, "1", "Treatment")
            .text("Treatment is given at the new site as well.")
            .text("Give 20 mg daily to every participant.")
            .heading(1, "2", "Visits")
            .text("Participants come to the site every four weeks after the first dose.")
            .text("Visits may be made by telephone where the law allows it."));
    compare.handle(new CompareVersions.Command(Actor.builtIn(), new DocumentVersionId(second)));
  }

  private void publish(UUID version, int participants, DocumentDraft draft) {
    DocumentVersionId id = new DocumentVersionId(version);
    anchors.replace(id, VersionFixture.anchors(id, draft));
    documents.publish(id, new PublicationId(UUID.randomUUID()));
    StudyId studyId = new StudyId(UUID.fromString(study));
    facts.replace(
        Actor.builtIn().workspaceId(),
        new VersionFacts(
            id,
            Set.of(new FactType("population")),
            List.of(
                new FactFixture(studyId, id)
                    .bare(SIZE, new FactValue.Numeric(BigDecimal.valueOf(participants))))));
  }

  private String document(String studyId) {
    return api.post(
            "/api/v1/studies/" + studyId + "/documents",
            "{\"doc_type\":\"protocol\",\"title\":\"Protocol\"}")
        .at("/id");
  }

  private UUID version(String label) {
    return version(document, label);
  }

  private UUID version(String documentId, String label) {
    return UUID.fromString(
        api.post(
                "/api/v1/documents/" + documentId + "/versions",
                "{\"version_label\":\"" + label + "\"}")
            .at("/id"));
  }
}
