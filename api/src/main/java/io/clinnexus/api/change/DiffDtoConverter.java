package io.clinnexus.api.change;

import io.clinnexus.api.facts.FactDtoConverter;
import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.anchors.alignment.ComparisonResult;
import io.clinnexus.domain.anchors.alignment.ComparisonState;
import io.clinnexus.domain.anchors.alignment.Correspondence;
import io.clinnexus.domain.anchors.alignment.CorrespondenceKind;
import io.clinnexus.domain.anchors.alignment.VersionComparison;
import io.clinnexus.domain.anchors.wording.CriticalChange;
import io.clinnexus.domain.anchors.wording.Excerpt;
import io.clinnexus.domain.change.diff.FactChange;
import io.clinnexus.domain.change.diff.ScheduleChange;
import io.clinnexus.domain.change.diff.SectionDiff;
import io.clinnexus.domain.change.diff.SectionName;
import io.clinnexus.domain.change.diff.StoredDiff;
import io.clinnexus.domain.change.diff.TextChange;
import io.clinnexus.domain.change.diff.VersionDiff;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Comparisons and differences as they leave the application. */
@Component
public final class DiffDtoConverter {

  private final FactDtoConverter facts;

  DiffDtoConverter(FactDtoConverter facts) {
    this.facts = facts;
  }

  /** The comparison as it stands. */
  public ComparisonResponse response(VersionComparison comparison, ComparisonState state) {
    return new ComparisonResponse(
        comparison.id().value(),
        comparison.documentId().value(),
        comparison.from().value(),
        comparison.to().value(),
        comparison.basis(),
        comparison.doubts().stream().sorted().toList(),
        state,
        comparison.result().map(DiffDtoConverter::outcome).orElse(null),
        comparison.requestedAt());
  }

  private static ComparisonResponse.Outcome outcome(ComparisonResult result) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (CorrespondenceKind kind : CorrespondenceKind.values()) {
      counts.put(kind.code(), result.counts().getOrDefault(kind, 0));
    }
    return new ComparisonResponse.Outcome(
        result.comparability().verdict(),
        result.comparability().holds(),
        result.comparability().share(),
        counts,
        result.critical(),
        result.alignerVersion(),
        result.comparedAt());
  }

  DiffResponse response(StoredDiff stored) {
    VersionDiff diff = stored.diff();
    List<TextChange> changes = diff.changes();
    return new DiffResponse(
        response(stored.comparison(), ComparisonState.COMPARED),
        changes.size(),
        critical(changes),
        diff.facts().size(),
        diff.schedules().size(),
        diff.sections().stream().map(DiffDtoConverter::section).toList());
  }

  private static DiffResponse.Section section(SectionDiff section) {
    Map<String, Integer> kinds = new LinkedHashMap<>();
    section
        .changes()
        .forEach(change -> kinds.merge(change.correspondence().kind().code(), 1, Integer::sum));
    return new DiffResponse.Section(
        name(section.earlier()),
        name(section.later()),
        section.changes().size(),
        critical(section.changes()),
        kinds);
  }

  private static int critical(List<TextChange> changes) {
    return (int) changes.stream().filter(TextChange::isCritical).count();
  }

  static @Nullable SectionNameResponse name(Optional<SectionName> name) {
    return name.map(
            found ->
                new SectionNameResponse(
                    text(found.heading()), found.number().orElse(null), found.title()))
        .orElse(null);
  }

  TextChangeResponse response(TextChange change) {
    Correspondence found = change.correspondence();
    return new TextChangeResponse(
        found.kind(),
        change.isCritical(),
        found.similarity(),
        name(change.earlierSection()),
        name(change.laterSection()),
        found.earlier().stream().map(DiffDtoConverter::text).toList(),
        found.later().stream().map(DiffDtoConverter::text).toList(),
        change.hunks().stream()
            .map(hunk -> new TextChangeResponse.Hunk(words(hunk.before()), words(hunk.after())))
            .toList(),
        found.criticalChanges().stream().map(DiffDtoConverter::critical).toList(),
        found.renumberings().stream()
            .map(one -> new TextChangeResponse.Number(one.subject(), one.before(), one.after()))
            .toList());
  }

  private static TextChangeResponse.Text text(Anchor anchor) {
    return new TextChangeResponse.Text(
        anchor.id().format(), anchor.type(), anchor.textNormalised());
  }

  static TextChangeResponse.Critical critical(CriticalChange change) {
    return new TextChangeResponse.Critical(
        change.kind(),
        change.before().map(DiffDtoConverter::words).orElse(null),
        change.after().map(DiffDtoConverter::words).orElse(null));
  }

  static TextChangeResponse.Words words(Excerpt excerpt) {
    return new TextChangeResponse.Words(excerpt.text(), excerpt.start(), excerpt.end());
  }

  FactChangeResponse response(FactChange change) {
    return new FactChangeResponse(
        change.key().type().value(),
        change.key().name(),
        change.earlier().map(facts::response).orElse(null),
        change.later().map(facts::response).orElse(null));
  }

  ScheduleChangeResponse response(ScheduleChange change) {
    return new ScheduleChangeResponse(
        change.kind(),
        change.schedule(),
        change.activity().orElse(null),
        change.visit().orElse(null),
        change.before(),
        change.after(),
        text(change.earlierAnchor()),
        text(change.laterAnchor()));
  }

  private static @Nullable String text(Optional<AnchorId> anchorId) {
    return anchorId.map(AnchorId::format).orElse(null);
  }
}
