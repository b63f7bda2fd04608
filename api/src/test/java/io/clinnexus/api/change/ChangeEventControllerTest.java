package io.clinnexus.api.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.api.support.HttpProbe;
import io.clinnexus.api.support.HttpProbe.Answer;
import io.clinnexus.api.support.RunningApi;
import io.clinnexus.api.support.Samples;
import io.clinnexus.domain.anchors.AnchorContentType;
import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.change.ChangeEvent;
import io.clinnexus.domain.change.ChangeEventId;
import io.clinnexus.domain.change.ChangedAnchor;
import io.clinnexus.domain.change.DiffSummary;
import io.clinnexus.domain.change.ImpactItem;
import io.clinnexus.domain.change.ImpactItemId;
import io.clinnexus.domain.change.ImpactKind;
import io.clinnexus.domain.change.ImpactReason;
import io.clinnexus.domain.change.ImpactStatus;
import io.clinnexus.domain.change.ImpactSubject;
import io.clinnexus.domain.change.InMemoryChangeEvents;
import io.clinnexus.domain.change.InMemoryImpactItems;
import io.clinnexus.domain.change.RecommendedAction;
import io.clinnexus.domain.sections.SectionKey;
import io.clinnexus.domain.studies.DocumentId;
import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.StudyFixture;
import io.clinnexus.domain.studies.StudyId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningApi.class)
class ChangeEventControllerTest {

  private static final Actor ACTOR = Actor.builtIn();

  private final HttpProbe api;
  private final ChangeEvent event;
  private final ImpactItem item;

  ChangeEventControllerTest(HttpProbe api, InMemoryChangeEvents events, InMemoryImpactItems items) {
    this.api = api;
    String document = Samples.document(api);
    StudyId studyId =
        new StudyId(UUID.fromString(api.get("/api/v1/documents/" + document).at("/study_id")));
    DocumentVersionId from = new DocumentVersionId(UUID.fromString(Samples.version(api, document)));
    String next = "{\"version_label\":\"next\"}";
    DocumentVersionId to =
        new DocumentVersionId(
            UUID.fromString(
                api.post("/api/v1/documents/" + document + "/versions", next).at("/id")));
    this.event =
        new ChangeEvent(
            new ChangeEventId(UUID.randomUUID()),
            studyId,
            new DocumentId(UUID.fromString(document)),
            from,
            to,
            new DiffSummary(List.of("9 New"), List.of(), List.of("1 Dose"), 2, 0, 1, Map.of()),
            StudyFixture.NOON);
    AnchorId cause = new AnchorId(to, AnchorContentType.P, "0123456789abcdef", 1);
    this.item =
        new ImpactItem(
            new ImpactItemId(UUID.randomUUID()),
            event.id(),
            DocumentType.ICF,
            new SectionKey("What you take"),
            new ImpactReason.SourceChanged(
                List.of(
                    new ChangedAnchor(
                        cause, "1 Dose", "edited: 20 → 40", 1, cause.type(), false, Map.of())),
                3,
                Map.of()),
            RecommendedAction.MANUAL_REVIEW,
            ImpactStatus.PENDING,
            StudyFixture.NOON,
            new ImpactSubject(ImpactKind.FACT, "treatment/dosage"),
            List.of(cause),
            Optional.empty());
    events.put(ACTOR.workspaceId(), event);
    items.addMissing(ACTOR.workspaceId(), event.id(), List.of(item));
  }

  @Test
  void a_change_reads_with_everything_it_touches() {
    String told =
        ("{'id':'%s','study_id':'%s','document_id':'%s','from_version_id':'%s',"
                + "'to_version_id':'%s','added_sections':['9 New'],'removed_sections':[],"
                + "'modified_sections':['1 Dose'],'anchors_added':2,'anchors_removed':0,"
                + "'anchors_modified':1,'created_at':'2026-03-01T12:00:00.123456Z'}")
            .formatted(
                event.id().value(),
                event.studyId().value(),
                event.sourceDocumentId().value(),
                event.fromVersionId().value(),
                event.toVersionId().value());
    String anchor = item.places().get(0).format();
    String touched =
        ("{'id':'%s','change_event_id':'%s','doc_type':'icf','section':'What you take',"
                + "'kind':'fact','subject':'treatment/dosage','anchor_ids':['%s'],"
                + "'causes':[{'anchor_id':'%s','section_path':'1 Dose',"
                + "'description':'edited: 20 → 40','deleted':false}],'total_causes':3,"
                + "'recommended_action':'manual_review','status':'pending','decision':null,"
                + "'created_at':'2026-03-01T12:00:00.123456Z'}")
            .formatted(item.id().value(), event.id().value(), anchor, anchor);

    assertThat(api.get("/api/v1/studies/" + event.studyId().value() + "/change-events").body())
        .isEqualTo(("{'items':[" + told + "],'next_cursor':null}").replace('\'', '"'));
    assertThat(api.get("/api/v1/change-events/" + event.id().value() + "/impact").body())
        .isEqualTo(("{'event':" + told + ",'items':[" + touched + "]}").replace('\'', '"'));
    assertThat(api.get("/api/v1/change-events/" + new UUID(7, 7) + "/impact").at("/code"))
        .isEqualTo("change-event.not-found");
  }

  @Test
  void a_decision_needs_a_reason_and_the_expected_status() {
    String path = "/api/v1/impact-items/" + item.id().value() + "/decisions";
    String body =
        "{\"expected_status\":\"pending\",\"status\":\"rejected\",\"reason\":\"Not said there.\"}";

    Answer decided = api.post(path, body);
    Answer late = api.post(path, body);

    assertThat(decided.at("/status")).isEqualTo("rejected");
    assertThat(decided.at("/decision/reason")).isEqualTo("Not said there.");
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.at("/code")).isEqualTo("impact-item.moved-on");
    assertThat(api.post(path, body.replace("Not said there.", "")).status()).isEqualTo(400);
  }
}
