package io.clinnexus.domain.anchors.alignment;

import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.alignment.TableAligner.CellPair;
import io.clinnexus.domain.anchors.wording.CriticalChanges;
import io.clinnexus.domain.anchors.wording.CriticalWords;
import io.clinnexus.domain.anchors.wording.NumberReferences;
import io.clinnexus.domain.shared.InvalidValue;
import io.clinnexus.domain.studies.DocumentVersionId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Aligns two versions of a document: paragraphs, list items, headings and notes by their wording
 * and place, tables by rows and columns. A text whose words, numbers or signs differ is never
 * unchanged, unless nothing but its own number or a proved reference followed a renumbering. The
 * same anchors always give the same alignment. Thread-safe.
 */
public final class VersionAligner {

  /** Version of the rules, part of a configuration hash. */
  public static final String VERSION = "1";

  private final CriticalChanges critical;
  private final NumberReferences references;

  public VersionAligner(CriticalWords words) {
    this.critical = new CriticalChanges(words);
    this.references = new NumberReferences(words);
  }

  /**
   * Aligns the anchors of an earlier version with those of a later one, in any order. When they
   * cannot be compared, nothing is paired and the alignment says why. Throws {@link InvalidValue}
   * when a side mixes versions or both sides are the same version.
   */
  public VersionAlignment align(List<Anchor> earlier, List<Anchor> later) {
    requireVersions(earlier, later);
    List<Anchor> old = inOrder(earlier);
    List<Anchor> now = inOrder(later);
    return ComparabilityJudge.before(old, now)
        .map(verdict -> apart(verdict, old, now))
        .orElseGet(() -> compare(old, now));
  }

  private static void requireVersions(List<Anchor> earlier, List<Anchor> later) {
    List<DocumentVersionId> old = versions(earlier);
    List<DocumentVersionId> now = versions(later);
    InvalidValue.unless(old.size() <= 1, "earlier", "must be of one version.");
    InvalidValue.unless(now.size() <= 1, "later", "must be of one version.");
    InvalidValue.unless(old.isEmpty() || !old.equals(now), "later", "must be another version.");
  }

  private static List<DocumentVersionId> versions(List<Anchor> anchors) {
    return anchors.stream().map(anchor -> anchor.id().versionId()).distinct().toList();
  }

  private static List<Anchor> inOrder(List<Anchor> anchors) {
    return anchors.stream().sorted(Comparator.comparingInt(Anchor::documentOrder)).toList();
  }

  private static VersionAlignment apart(
      Comparability verdict, List<Anchor> earlier, List<Anchor> later) {
    return new VersionAlignment(
        verdict,
        Stream.concat(
                earlier.stream().map(Correspondence::removed),
                later.stream().map(Correspondence::added))
            .toList());
  }

  private VersionAlignment compare(List<Anchor> earlier, List<Anchor> later) {
    List<Correspondence> found = new Run(earlier, later).correspondences();
    Comparability verdict = ComparabilityJudge.after(earlier, later, found);
    return verdict.verdict() == Comparability.Verdict.OTHER_DOCUMENT
        ? apart(verdict, earlier, later)
        : new VersionAlignment(verdict, found);
  }

  /** One alignment in the making. */
  private final class Run {

    private final UnitReader before;
    private final UnitReader after;
    private final SequenceAligner aligner;
    private final Comparison comparison;
    private final List<Correspondence> found = new ArrayList<>();

    Run(List<Anchor> earlier, List<Anchor> later) {
      Lexicon lexicon = new Lexicon();
      before = new UnitReader(earlier, lexicon, references);
      after = new UnitReader(later, lexicon, references);
      aligner = new SequenceAligner(new Likeness(lexicon));
      comparison = new Comparison(before, after, critical, references);
    }

    List<Correspondence> correspondences() {
      Pairing body = aligner.align(before.body(), after.body());
      Pairing notes = aligner.align(before.notes(), after.notes());
      learnNumbers(body);
      Slot.of(body).forEach(slot -> add(body, slot));
      Slot.of(notes).forEach(slot -> add(notes, slot));
      return found;
    }

    private void learnNumbers(Pairing body) {
      for (int i = 0; i < body.before().size(); i++) {
        Unit old = body.before().get(i);
        if (body.afterOf(i) >= 0 && old.kind() != Unit.Kind.TABLE) {
          comparison.learn(old.anchor(), body.after().get(body.afterOf(i)).anchor());
        }
      }
    }

    private void add(Pairing pairing, Slot slot) {
      List<Unit> old = slot.before().stream().map(pairing.before()::get).toList();
      List<Unit> now = slot.after().stream().map(pairing.after()::get).toList();
      if (old.isEmpty()) {
        now.get(0).anchors().forEach(anchor -> found.add(Correspondence.added(anchor)));
      } else if (now.isEmpty()) {
        old.get(0).anchors().forEach(anchor -> found.add(Correspondence.removed(anchor)));
      } else if (old.size() + now.size() > 2) {
        found.add(
            comparison.ofGroup(
                old.stream().map(Unit::anchor).toList(), now.stream().map(Unit::anchor).toList()));
      } else if (old.get(0).kind() == Unit.Kind.TABLE) {
        TableAligner tables = new TableAligner(before, after, aligner);
        tables.align(old.get(0), now.get(0)).forEach(pair -> add(pair, slot.moved()));
      } else {
        found.add(comparison.of(old.get(0).anchor(), now.get(0).anchor(), slot.moved()));
      }
    }

    private void add(CellPair pair, boolean tableMoved) {
      if (pair.before().isEmpty()) {
        found.add(Correspondence.added(pair.after().orElseThrow()));
      } else if (pair.after().isEmpty()) {
        found.add(Correspondence.removed(pair.before().orElseThrow()));
      } else {
        found.add(
            comparison.of(
                pair.before().orElseThrow(),
                pair.after().orElseThrow(),
                tableMoved || pair.moved()));
      }
    }
  }
}
