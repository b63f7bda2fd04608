package io.clinnexus.domain.change.impact;

import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.anchors.outline.Stemmer;
import io.clinnexus.domain.anchors.wording.CriticalChange;
import io.clinnexus.domain.anchors.wording.CriticalKind;
import io.clinnexus.domain.anchors.wording.Excerpt;
import io.clinnexus.domain.change.ChangedAnchor;
import io.clinnexus.domain.change.ImpactKind;
import io.clinnexus.domain.change.ImpactSubject;
import io.clinnexus.domain.change.RecommendedAction;
import io.clinnexus.domain.change.diff.FactChange;
import io.clinnexus.domain.change.diff.ScheduleChange;
import io.clinnexus.domain.change.diff.TextChange;
import io.clinnexus.domain.change.diff.VersionDiff;
import io.clinnexus.domain.conflicts.detection.Stems;
import io.clinnexus.domain.conflicts.detection.StudyDocument;
import io.clinnexus.domain.facts.Evidence;
import io.clinnexus.domain.facts.Fact;
import io.clinnexus.domain.sections.SectionKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds what the difference of two versions touches in other documents: facts that they state, too,
 * passages that repeat a value which changed, and what they say of procedures and visits whose
 * schedule changed. Deterministic; each thing is named once.
 */
public final class ImpactAnalyzer {

  private static final Set<CriticalKind> REPEATED =
      Set.of(CriticalKind.NUMBER, CriticalKind.DATE, CriticalKind.LEVEL);
  private static final double ALIKE = 0.6;
  private static final int FEWEST_WORDS = 4;
  private static final int MOST_PLACES = 10;
  private static final int LONGEST_KEY = 200;

  private final Stems stems;

  public ImpactAnalyzer(Stemmer stemmer) {
    this.stems = new Stems(stemmer);
  }

  /** What is touched in the other documents of the study. */
  public List<Touched> analyze(VersionDiff diff, List<StudyDocument> others) {
    Changes changes = new Changes(diff);
    Map<Touched.Identity, Touched> touched = new LinkedHashMap<>();
    for (StudyDocument other : others) {
      Reader reader = new Reader(other);
      List<Touched> found = new ArrayList<>();
      diff.facts().forEach(change -> fact(change, reader, changes).ifPresent(found::add));
      diff.criticalFirst().stream()
          .filter(TextChange::isCritical)
          .forEach(change -> found.addAll(passages(change, reader, changes)));
      diff.schedules().forEach(change -> schedule(change, reader, changes).ifPresent(found::add));
      found.forEach(one -> touched.putIfAbsent(one.identity(), one));
    }
    return List.copyOf(touched.values());
  }

  /** Another document with its words. */
  private final class Reader {

    private final StudyDocument document;
    private final Map<AnchorId, Anchor> anchors = new HashMap<>();
    private final Map<AnchorId, Set<String>> words = new HashMap<>();

    Reader(StudyDocument document) {
      this.document = document;
      document.anchors().forEach(anchor -> anchors.put(anchor.id(), anchor));
    }

    Set<String> words(Anchor anchor) {
      return words.computeIfAbsent(anchor.id(), id -> stems.of(anchor.textNormalised()));
    }

    Touched touched(ImpactSubject subject, List<AnchorId> places, List<ChangedAnchor> causes) {
      Optional<Anchor> first =
          places.stream().flatMap(id -> Optional.ofNullable(anchors.get(id)).stream()).findFirst();
      String path = first.map(anchor -> anchor.sectionPath().format()).orElse("ROOT");
      return new Touched(
          document.type(),
          new SectionKey(cut(path)),
          subject,
          RecommendedAction.MANUAL_REVIEW,
          places.stream().limit(MOST_PLACES).toList(),
          causes);
    }
  }

  private static String cut(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_KEY / 2
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_KEY / 2));
  }

  /** The other document states the fact that changed. */
  private static Optional<Touched> fact(FactChange change, Reader reader, Changes changes) {
    List<AnchorId> causes = new ArrayList<>();
    change.earlier().ifPresent(fact -> fact.evidence().forEach(one -> causes.add(one.anchorId())));
    change.later().ifPresent(fact -> fact.evidence().forEach(one -> causes.add(one.anchorId())));
    Optional<Fact> same =
        reader.document.facts().stream()
            .filter(fact -> fact.key().equals(change.key()))
            .findFirst();
    return same.filter(fact -> !fact.evidence().isEmpty())
        .map(
            fact ->
                reader.touched(
                    new ImpactSubject(ImpactKind.FACT, change.key().format()),
                    fact.evidence().stream().map(Evidence::anchorId).toList(),
                    changes.of(causes)));
  }

  /** Paragraphs that say the same with the value as it was. */
  private List<Touched> passages(TextChange change, Reader reader, Changes changes) {
    List<Touched> found = new ArrayList<>();
    for (Anchor earlier : change.correspondence().earlier()) {
      Set<String> said = stems.of(earlier.textNormalised());
      List<Pattern> values = values(change);
      if (said.size() < FEWEST_WORDS || values.isEmpty()) {
        continue;
      }
      for (Anchor anchor : reader.document.anchors()) {
        Set<String> words = reader.words(anchor);
        boolean repeats =
            words.size() >= FEWEST_WORDS
                && Stems.containment(said, words) >= ALIKE
                && values.stream().anyMatch(value -> value.matcher(anchor.textNormalised()).find());
        if (repeats && found.size() < MOST_PLACES) {
          found.add(
              reader.touched(
                  new ImpactSubject(ImpactKind.PASSAGE, anchor.id().format()),
                  List.of(anchor.id()),
                  changes.of(List.of(earlier.id()))));
        }
      }
    }
    return found;
  }

  private static List<Pattern> values(TextChange change) {
    return change.correspondence().criticalChanges().stream()
        .filter(critical -> REPEATED.contains(critical.kind()))
        .map(CriticalChange::before)
        .flatMap(Optional::stream)
        .map(Excerpt::text)
        .distinct()
        .map(ImpactAnalyzer::whole)
        .toList();
  }

  /** The value by itself, not as a part of another one. */
  private static Pattern whole(String value) {
    return Pattern.compile("(?<![\\p{L}\\d.,])" + Pattern.quote(value) + "(?![\\p{L}\\d])");
  }

  /** The other document talks of an activity whose row or marks changed. */
  private Optional<Touched> schedule(ScheduleChange change, Reader reader, Changes changes) {
    Optional<String> name = change.activity().or(change::visit);
    Set<String> words = name.map(stems::of).orElse(Set.of());
    if (name.isEmpty() || words.isEmpty()) {
      return Optional.empty();
    }
    List<AnchorId> places =
        reader.document.anchors().stream()
            .filter(anchor -> Stems.covered(words, reader.words(anchor)) == 1)
            .map(Anchor::id)
            .limit(MOST_PLACES)
            .toList();
    List<AnchorId> causes = new ArrayList<>();
    change.earlierAnchor().ifPresent(causes::add);
    change.laterAnchor().ifPresent(causes::add);
    return places.isEmpty()
        ? Optional.empty()
        : Optional.of(
            reader.touched(
                new ImpactSubject(ImpactKind.SCHEDULE, cut(name.get())),
                places,
                changes.of(causes)));
  }
}
