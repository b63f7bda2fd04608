package io.clinnexus.domain.facts.soa;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.facts.Evidence;
import io.clinnexus.domain.facts.EvidenceRole;
import io.clinnexus.domain.facts.Fact;
import io.clinnexus.domain.facts.FactId;
import io.clinnexus.domain.facts.FactKey;
import io.clinnexus.domain.facts.FactMeta;
import io.clinnexus.domain.facts.FactStatus;
import io.clinnexus.domain.facts.FactValue;
import io.clinnexus.domain.facts.StatedValue;
import io.clinnexus.domain.facts.VisitTime;
import io.clinnexus.domain.facts.VisitTimeUnit;
import io.clinnexus.domain.shared.Confidence;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.StudyId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Turns the schedules of a version into its facts of type {@code soa}, with the cells as evidence.
 * Ids follow from the version and the key, so that the same document gives the same rows.
 */
public final class SoaFacts {

  public static final FactKey SCHEDULES = FactKey.of("soa", "schedules");
  public static final FactKey VISITS = FactKey.of("soa", "visits");
  public static final FactKey PROCEDURES = FactKey.of("soa", "procedures");
  public static final FactKey MATRIX = FactKey.of("soa", "matrix");

  private static final double SURE = 0.7;

  private final StudyId studyId;
  private final DocumentVersionId versionId;
  private final Instant now;

  public SoaFacts(StudyId studyId, DocumentVersionId versionId, Instant now) {
    this.studyId = studyId;
    this.versionId = versionId;
    this.now = now;
  }

  /** Four facts; without a schedule one, which says why. */
  public List<Fact> of(SchedulesOfActivities found) {
    Fact whole = fact(SCHEDULES, schedules(found), titles(found), found.confidence());
    if (found.schedules().isEmpty()) {
      return List.of(whole);
    }
    FactValue.Visits visits = visits(found.schedules());
    FactValue.Procedures procedures = procedures(found.schedules());
    FactValue.Matrix matrix = matrix(found.schedules());
    return List.of(
        fact(
            MATRIX,
            matrix,
            matrix.matrix().stream().map(FactValue.Mark::anchorId),
            found.confidence()),
        fact(
            PROCEDURES,
            procedures,
            procedures.procedures().stream().map(FactValue.Procedure::anchorId),
            found.confidence()),
        whole,
        fact(
            VISITS,
            visits,
            visits.visits().stream().map(FactValue.Visit::anchorId),
            found.confidence()));
  }

  private static Stream<Optional<AnchorId>> titles(SchedulesOfActivities found) {
    Stream<Optional<AnchorId>> titles = found.schedules().stream().map(ScheduleGrid::titleAnchorId);
    Stream<Optional<AnchorId>> notes =
        found.schedules().stream()
            .flatMap(grid -> grid.footnotes().stream())
            .map(ScheduleFootnote::anchorId);
    return Stream.concat(Stream.concat(Stream.of(found.announcedAt()), titles), notes);
  }

  private static FactValue.Schedules schedules(SchedulesOfActivities found) {
    List<FactValue.Schedule> schedules = new ArrayList<>();
    for (ScheduleGrid grid : found.schedules()) {
      schedules.add(
          new FactValue.Schedule(
              schedules.size() + 1,
              grid.title(),
              grid.titleAnchorId(),
              grid.orientation(),
              grid.tableIndexes(),
              grid.footnotes().stream()
                  .map(
                      note ->
                          new FactValue.Footnote(
                              note.mark(), note.text(), note.anchorId(), Map.of()))
                  .toList(),
              grid.remarks(),
              grid.confidence().value(),
              grid.warnings(),
              Map.of()));
    }
    return new FactValue.Schedules(
        schedules, found.absence(), found.announcedAt(), found.warnings());
  }

  private static FactValue.Visits visits(List<ScheduleGrid> grids) {
    List<FactValue.Visit> visits = new ArrayList<>();
    for (int i = 0; i < grids.size(); i++) {
      for (ScheduleVisit visit : grids.get(i).visits()) {
        visits.add(
            new FactValue.Visit(
                visitId(visits.size()),
                visit.label(),
                visit.day().filter(day -> day.unit() == VisitTimeUnit.DAY).map(SoaFacts::words),
                visit.anchorId(),
                OptionalInt.of(i + 1),
                visit.epoch(),
                visit.headers(),
                visit.day(),
                visit.time(),
                visit.window(),
                Optional.of(visit.kind()),
                visit.footnotes(),
                Map.of()));
      }
    }
    return new FactValue.Visits(visits);
  }

  private static FactValue.Procedures procedures(List<ScheduleGrid> grids) {
    List<FactValue.Procedure> procedures = new ArrayList<>();
    for (int i = 0; i < grids.size(); i++) {
      for (ScheduleActivity activity : grids.get(i).activities()) {
        procedures.add(
            new FactValue.Procedure(
                procedureId(procedures.size()),
                activity.label(),
                activity.group(),
                activity.anchorId(),
                OptionalInt.of(i + 1),
                activity.remark(),
                activity.footnotes(),
                Map.of()));
      }
    }
    return new FactValue.Procedures(procedures);
  }

  private static FactValue.Matrix matrix(List<ScheduleGrid> grids) {
    List<FactValue.Mark> marks = new ArrayList<>();
    int visits = 0;
    int activities = 0;
    for (ScheduleGrid grid : grids) {
      for (ScheduleMark mark : grid.marks()) {
        marks.add(
            new FactValue.Mark(
                visitId(visits + mark.visit()),
                procedureId(activities + mark.activity()),
                mark.value(),
                mark.anchorId(),
                mark.span() == 1 ? OptionalInt.empty() : OptionalInt.of(mark.span()),
                mark.footnotes(),
                Map.of()));
      }
      visits += grid.visits().size();
      activities += grid.activities().size();
    }
    return new FactValue.Matrix(marks);
  }

  private static String visitId(int index) {
    return "V" + (index + 1);
  }

  private static String procedureId(int index) {
    return String.format(Locale.ROOT, "P%03d", index + 1);
  }

  private static String words(VisitTime day) {
    return day.from().compareTo(day.to()) == 0
        ? day.from().toPlainString()
        : day.from().toPlainString() + " to " + day.to().toPlainString();
  }

  private Fact fact(
      FactKey key, FactValue value, Stream<Optional<AnchorId>> anchors, Confidence confidence) {
    List<Evidence> evidence =
        anchors
            .flatMap(Optional::stream)
            .distinct()
            .map(anchor -> new Evidence(anchor, EvidenceRole.PRIMARY))
            .toList();
    return new Fact(
        FactId.of(versionId, key),
        studyId,
        Optional.of(versionId),
        key,
        StatedValue.of(value),
        Optional.empty(),
        confidence.value() >= SURE ? FactStatus.EXTRACTED : FactStatus.NEEDS_REVIEW,
        Optional.of(confidence),
        OptionalInt.of(Integer.parseInt(ScheduleDetector.VERSION)),
        FactMeta.NONE,
        evidence,
        now,
        now);
  }
}
