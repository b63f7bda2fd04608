package io.clinnexus.api.facts;

import io.clinnexus.api.facts.SoaResponse.ActivityResponse;
import io.clinnexus.api.facts.SoaResponse.FootnoteResponse;
import io.clinnexus.api.facts.SoaResponse.GridResponse;
import io.clinnexus.api.facts.SoaResponse.MarkResponse;
import io.clinnexus.api.facts.SoaResponse.TimeResponse;
import io.clinnexus.api.facts.SoaResponse.VisitResponse;
import io.clinnexus.api.facts.SoaResponse.WindowResponse;
import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.facts.VisitTime;
import io.clinnexus.domain.facts.soa.ScheduleActivity;
import io.clinnexus.domain.facts.soa.ScheduleFootnote;
import io.clinnexus.domain.facts.soa.ScheduleGrid;
import io.clinnexus.domain.facts.soa.ScheduleMark;
import io.clinnexus.domain.facts.soa.ScheduleVisit;
import io.clinnexus.domain.facts.soa.SchedulesOfActivities;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Schedules of activities as they leave the application. */
@Component
final class SoaDtoConverter {

  /** What was found, if anybody looked. */
  SoaResponse response(UUID versionId, Optional<SchedulesOfActivities> found) {
    return new SoaResponse(
        versionId,
        found.map(each -> !each.schedules().isEmpty()).orElse(false),
        found.flatMap(SchedulesOfActivities::absence).orElse(null),
        text(found.flatMap(SchedulesOfActivities::announcedAt)),
        found.map(each -> each.confidence().value()).orElse(null),
        found.map(SchedulesOfActivities::schedules).orElse(List.of()).stream()
            .map(SoaDtoConverter::grid)
            .toList());
  }

  private static GridResponse grid(ScheduleGrid grid) {
    return new GridResponse(
        grid.title(),
        text(grid.titleAnchorId()),
        grid.orientation(),
        grid.tableIndexes(),
        grid.visits().stream().map(SoaDtoConverter::visit).toList(),
        grid.activities().stream().map(SoaDtoConverter::activity).toList(),
        grid.marks().stream().map(SoaDtoConverter::mark).toList(),
        grid.footnotes().stream().map(SoaDtoConverter::footnote).toList(),
        grid.remarks(),
        grid.confidence().value(),
        grid.warnings());
  }

  private static VisitResponse visit(ScheduleVisit visit) {
    return new VisitResponse(
        visit.label(),
        visit.headers(),
        visit.epoch().orElse(null),
        visit.day().map(SoaDtoConverter::time).orElse(null),
        visit.time().map(SoaDtoConverter::time).orElse(null),
        visit
            .window()
            .map(window -> new WindowResponse(window.before(), window.after(), window.unit()))
            .orElse(null),
        visit.kind(),
        visit.footnotes(),
        text(visit.anchorId()));
  }

  private static TimeResponse time(VisitTime time) {
    return new TimeResponse(time.from(), time.to(), time.unit());
  }

  private static ActivityResponse activity(ScheduleActivity activity) {
    return new ActivityResponse(
        activity.label(),
        activity.group().orElse(null),
        activity.remark().orElse(null),
        activity.footnotes(),
        text(activity.anchorId()));
  }

  private static MarkResponse mark(ScheduleMark mark) {
    return new MarkResponse(
        mark.activity(),
        mark.visit(),
        mark.value(),
        mark.span(),
        mark.footnotes(),
        text(mark.anchorId()));
  }

  private static FootnoteResponse footnote(ScheduleFootnote footnote) {
    return new FootnoteResponse(footnote.mark(), footnote.text(), text(footnote.anchorId()));
  }

  private static @Nullable String text(Optional<AnchorId> anchorId) {
    return anchorId.map(AnchorId::format).orElse(null);
  }
}
