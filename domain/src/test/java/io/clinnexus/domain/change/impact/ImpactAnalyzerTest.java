package io.clinnexus.domain.change.impact;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.AnchorBuilder;
import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.anchors.DocumentDraft;
import io.clinnexus.domain.anchors.alignment.Comparability;
import io.clinnexus.domain.change.ImpactKind;
import io.clinnexus.domain.change.ImpactSubject;
import io.clinnexus.domain.change.RecommendedAction;
import io.clinnexus.domain.change.diff.FactChange;
import io.clinnexus.domain.change.diff.ScheduleChange;
import io.clinnexus.domain.change.diff.VersionDiff;
import io.clinnexus.domain.conflicts.detection.StudyDocument;
import io.clinnexus.domain.facts.Fact;
import io.clinnexus.domain.facts.FactFixture;
import io.clinnexus.domain.facts.FactKey;
import io.clinnexus.domain.facts.FactValue;
import io.clinnexus.domain.studies.DocumentId;
import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.StudyId;
import io.clinnexus.domain.zones.ZoneRuleBook;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ImpactAnalyzerTest {

  private static final StudyId STUDY = new StudyId(new UUID(1, 1));
  private static final DocumentVersionId PLAN = new DocumentVersionId(new UUID(2, 2));
  private static final FactKey SIZE = FactKey.parse("population/planned_n_total");
  private static final ImpactAnalyzer ANALYZER = new ImpactAnalyzer(word -> word);

  private final List<Anchor> anchors =
      new AnchorBuilder(ZoneRuleBook::empty)
          .build(
              new DocumentDraft()
                  .heading(1, "Sample size")
                  .text("The study plans 240 participants.")
                  .heading(1, "Safety")
                  .text("Spirometry is summarised by visit.")
                  .build(),
              PLAN,
              DocumentType.SAP)
          .anchors();

  @Test
  void a_fact_that_another_document_states_is_touched_where_it_states_it() {
    FactFixture earlier = new FactFixture(STUDY, new DocumentVersionId(new UUID(3, 1)));
    FactFixture later = new FactFixture(STUDY, new DocumentVersionId(new UUID(3, 2)));
    FactChange change =
        new FactChange(
            SIZE,
            Optional.of(earlier.citing(SIZE, number(240), earlier.anchor(1))),
            Optional.of(later.citing(SIZE, number(260), later.anchor(2))));
    AnchorId place = anchors.get(1).id();
    Fact stated = new FactFixture(STUDY, PLAN).citing(SIZE, number(240), place);

    assertThat(analyze(diff(List.of(change), List.of()), stated))
        .containsExactly(
            "Sample size fact population/planned_n_total manual_review " + List.of(place));
    assertThat(analyze(diff(List.of(change), List.of()))).isEmpty();
  }

  @Test
  void what_is_said_of_an_activity_whose_marks_changed_is_touched_once() {
    assertThat(
            analyze(
                diff(
                    List.of(),
                    List.of(
                        mark("Spirometry", "Visit 2"),
                        mark("Spirometry", "Visit 3"),
                        mark("Biopsy", "Visit 3")))))
        .containsExactly(
            "Safety schedule Spirometry manual_review " + List.of(anchors.get(3).id()));
  }

  private List<String> analyze(VersionDiff diff, Fact... facts) {
    StudyDocument plan =
        new StudyDocument(
            new DocumentId(new UUID(4, 4)), DocumentType.SAP, PLAN, anchors, List.of(facts));
    return ANALYZER.analyze(diff, List.of(plan)).stream().map(ImpactAnalyzerTest::words).toList();
  }

  private static String words(Touched touched) {
    ImpactSubject subject = touched.subject();
    RecommendedAction action = touched.action();
    ImpactKind kind = subject.kind();
    return String.join(
        " ",
        touched.section().value(),
        kind.code(),
        subject.key(),
        action.code(),
        touched.places().toString());
  }

  private static VersionDiff diff(List<FactChange> facts, List<ScheduleChange> schedules) {
    return new VersionDiff(
        new Comparability(Comparability.Verdict.COMPARABLE, 1), List.of(), facts, schedules);
  }

  private static ScheduleChange mark(String activity, String visit) {
    return new ScheduleChange(
        ScheduleChange.Kind.MARK_ADDED,
        "Schedule",
        Optional.of(activity),
        Optional.of(visit),
        "",
        "X",
        Optional.empty(),
        Optional.empty());
  }

  private static FactValue number(int value) {
    return new FactValue.Numeric(BigDecimal.valueOf(value));
  }
}
