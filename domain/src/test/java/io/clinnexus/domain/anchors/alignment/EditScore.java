package io.clinnexus.domain.anchors.alignment;

import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.anchors.AnchorLocation;
import io.clinnexus.domain.anchors.wording.Excerpt;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** How well alignments say what was done to versions; adds up over several of them. */
public final class EditScore {

  private final Map<EditKind, int[]> edits = new EnumMap<>(EditKind.class);
  private final Map<CorrespondenceKind, int[]> kinds = new EnumMap<>(CorrespondenceKind.class);
  private final List<String> misses = new ArrayList<>();
  private int untouched;
  private int kept;
  private int hidden;
  private int carried;
  private int wronglyCarried;

  public EditScore() {
    for (EditKind kind : EditKind.values()) {
      edits.put(kind, new int[3]);
    }
    for (CorrespondenceKind kind : CorrespondenceKind.values()) {
      kinds.put(kind, new int[3]);
    }
  }

  /** Adds one alignment of a version with one that was made from it. */
  public void add(List<Anchor> base, SeededEdits.Truth truth, VersionAlignment alignment) {
    Map<AnchorId, String> origins = origins(base);
    Map<AnchorId, Set<String>> madeFrom = new HashMap<>();
    for (SeededEdits.Expected expected : truth.expected()) {
      Set<String> names = new HashSet<>();
      expected.earlier().forEach(anchor -> names.add(origins.get(anchor.id())));
      expected.later().forEach(anchor -> madeFrom.put(anchor.id(), names));
    }
    for (SeededEdits.Expected expected : truth.expected()) {
      judge(expected, alignment, origins, madeFrom);
    }
    for (Correspondence found : alignment.correspondences()) {
      kinds.get(found.kind())[2]++;
    }
    carry(base, truth, alignment, origins, madeFrom);
  }

  /** Texts that nobody can tell apart have one name: same words in the same section or row. */
  private static Map<AnchorId, String> origins(List<Anchor> base) {
    Map<AnchorId, String> names = new HashMap<>();
    Map<String, StringBuilder> rows = new HashMap<>();
    for (Anchor anchor : base) {
      if (anchor.location() instanceof AnchorLocation.InTable place) {
        rows.computeIfAbsent(row(place), unused -> new StringBuilder())
            .append(anchor.textNormalised())
            .append('|');
      }
    }
    int section = 0;
    for (Anchor anchor : base) {
      section += anchor.heading().isPresent() ? 1 : 0;
      names.put(
          anchor.id(),
          anchor.location() instanceof AnchorLocation.InTable place
              ? place.tableIndex() + "#" + rows.get(row(place)) + "#" + place.columnIndex()
              : section + "#" + anchor.textNormalised());
    }
    return names;
  }

  private static String row(AnchorLocation.InTable place) {
    return place.tableIndex() + ":" + place.rowIndex();
  }

  private void judge(
      SeededEdits.Expected expected,
      VersionAlignment alignment,
      Map<AnchorId, String> origins,
      Map<AnchorId, Set<String>> madeFrom) {
    Anchor key = expected.later().isEmpty() ? expected.earlier().get(0) : expected.later().get(0);
    Correspondence found = alignment.of(key.id()).orElseThrow();
    CorrespondenceKind kind =
        expected.edit().map(EditKind::expected).orElse(CorrespondenceKind.UNCHANGED);
    boolean right = found.kind() == kind && isSame(expected, found, origins, madeFrom);
    if (expected.edit().isEmpty()) {
      untouched++;
      kept += right ? 1 : 0;
    } else {
      int[] counts = edits.get(expected.edit().get());
      counts[0]++;
      counts[1] += right ? 1 : 0;
      counts[2] += isFlagged(expected.edit().get(), found) ? 1 : 0;
      boolean changed = expected.edit().get().isCritical();
      hidden += changed && found.kind().keepsWording() ? 1 : 0;
    }
    if (expected.edit().filter(EditKind::isCritical).isPresent()
        && !isFlagged(expected.edit().get(), found)) {
      misses.add(
          expected.edit().get()
              + " not flagged: "
              + found.earlier().stream().map(Anchor::textNormalised).toList()
              + " => "
              + found.later().stream().map(Anchor::textNormalised).toList());
    }
    kinds.get(kind)[0]++;
    kinds.get(kind)[1] += right ? 1 : 0;
    if (!right) {
      misses.add(
          expected.edit().map(EditKind::name).orElse("untouched")
              + " found as "
              + found.kind()
              + ": "
              + texts(expected.earlier())
              + " => "
              + texts(expected.later())
              + " but "
              + texts(found.earlier())
              + " => "
              + texts(found.later()));
    }
  }

  private static String texts(List<Anchor> anchors) {
    StringBuilder text = new StringBuilder();
    for (Anchor anchor : anchors) {
      String own = anchor.textNormalised();
      text.append(anchor.documentOrder())
          .append(anchor.type())
          .append('[')
          .append(own.length() > 90 ? own.substring(0, 90) : own)
          .append(']');
    }
    return text.toString();
  }

  private static boolean isSame(
      SeededEdits.Expected expected,
      Correspondence found,
      Map<AnchorId, String> origins,
      Map<AnchorId, Set<String>> madeFrom) {
    Set<String> names = new HashSet<>();
    expected.earlier().forEach(anchor -> names.add(origins.get(anchor.id())));
    Set<String> foundNames = new HashSet<>();
    found.earlier().forEach(anchor -> foundNames.add(origins.get(anchor.id())));
    return names.equals(foundNames)
        && found.earlier().size() == expected.earlier().size()
        && found.later().size() == expected.later().size()
        && found.later().stream().allMatch(anchor -> names.equals(madeFrom.get(anchor.id())));
  }

  private static boolean isFlagged(EditKind edit, Correspondence found) {
    return edit.isCritical() && !found.criticalChanges().isEmpty();
  }

  /** Carries a quote of every anchor; to a place that was not made from it is wrong. */
  private void carry(
      List<Anchor> base,
      SeededEdits.Truth truth,
      VersionAlignment alignment,
      Map<AnchorId, String> origins,
      Map<AnchorId, Set<String>> madeFrom) {
    EvidenceCarrier carrier = new EvidenceCarrier(alignment);
    Random random = new Random(truth.later().size());
    for (Anchor anchor : base) {
      CarriedEvidence evidence = carrier.carry(anchor.id(), quote(anchor, random));
      if (evidence.state() == CarriedEvidence.State.CARRIED
          || evidence.state() == CarriedEvidence.State.CARRIED_CHANGED) {
        carried++;
        Set<String> names = madeFrom.get(evidence.places().get(0).anchorId());
        if (!names.contains(origins.get(anchor.id()))) {
          wronglyCarried++;
          misses.add("wrong carry of " + texts(List.of(anchor)) + " to " + names);
        }
      }
    }
  }

  private static Excerpt quote(Anchor anchor, Random random) {
    String text = anchor.textNormalised();
    int start = text.isEmpty() ? 0 : random.nextInt(text.length());
    int end = Math.min(text.length(), start + 30);
    return new Excerpt(text.substring(start, end), start, end);
  }

  public int edits() {
    return edits.values().stream().mapToInt(counts -> counts[0]).sum();
  }

  /** Of the edits of a kind, the share that was found as what it is. */
  public double recall(EditKind kind) {
    return edits.get(kind)[0] == 0 ? 1 : (double) edits.get(kind)[1] / edits.get(kind)[0];
  }

  /** How many edits of a kind there were. */
  public int count(EditKind kind) {
    return edits.get(kind)[0];
  }

  /** Of the changed values of a kind, the share that was flagged as such. */
  public double flagged(EditKind kind) {
    return edits.get(kind)[0] == 0 ? 1 : (double) edits.get(kind)[2] / edits.get(kind)[0];
  }

  public double recall(CorrespondenceKind kind) {
    return kinds.get(kind)[0] == 0 ? 1 : (double) kinds.get(kind)[1] / kinds.get(kind)[0];
  }

  public double precision(CorrespondenceKind kind) {
    return kinds.get(kind)[2] == 0 ? 1 : (double) kinds.get(kind)[1] / kinds.get(kind)[2];
  }

  /** Of the anchors left alone, the share that kept their alignment. */
  public double untouchedKept() {
    return untouched == 0 ? 1 : (double) kept / untouched;
  }

  /** How many changed values were called unchanged. */
  public int hidden() {
    return hidden;
  }

  public int wronglyCarried() {
    return wronglyCarried;
  }

  /** What was not found as what it is, in words. */
  public List<String> misses() {
    return misses;
  }

  /** All figures as a table. */
  public String report() {
    StringBuilder report = new StringBuilder();
    report.append(
        String.format(
            Locale.ROOT,
            "%d edits, %d untouched kept %.5f, changed values called unchanged %d, carried %d,"
                + " wrongly %d%n",
            edits(),
            untouched,
            untouchedKept(),
            hidden,
            carried,
            wronglyCarried));
    for (CorrespondenceKind kind : CorrespondenceKind.values()) {
      int[] counts = kinds.get(kind);
      report.append(
          String.format(
              Locale.ROOT,
              "%-13s true %6d  found %6d  precision %.4f  recall %.4f%n",
              kind.code(),
              counts[0],
              counts[2],
              precision(kind),
              recall(kind)));
    }
    for (EditKind kind : EditKind.values()) {
      report.append(
          String.format(
              Locale.ROOT,
              "  %-13s %5d  recall %.4f%s%n",
              kind,
              count(kind),
              recall(kind),
              kind.isCritical()
                  ? String.format(Locale.ROOT, "  flagged %.4f", flagged(kind))
                  : ""));
    }
    return report.toString();
  }
}
