package io.clinnexus.integrations.amendments;

import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.AnchorLocation;
import io.clinnexus.domain.anchors.alignment.Correspondence;
import io.clinnexus.domain.anchors.wording.Hunk;
import io.clinnexus.domain.anchors.wording.WordDiff;
import io.clinnexus.domain.anchors.wording.Wording;
import io.clinnexus.integrations.amendments.WordXml.Mark;

/** Runs of words with tracked insertions and deletions; each has a number of its own. */
final class TrackedRuns {

  private static final String WHO = "\" w:author=\"ClinNexus\" w:date=\"2000-01-01T00:00:00Z\"";

  private int number;

  /** The words of a text that stayed, changed, came or went, with its label before them. */
  String of(Correspondence found) {
    if (found.later().isEmpty()) {
      Anchor earlier = found.earlier().get(0);
      return deleted(prefix(earlier) + text(earlier));
    }
    Anchor later = found.later().get(0);
    if (found.earlier().isEmpty()) {
      return inserted(prefix(later) + text(later));
    }
    Anchor earlier = found.earlier().get(0);
    String labels =
        prefix(earlier).equals(prefix(later))
            ? WordXml.run(prefix(later), Mark.NONE)
            : deleted(prefix(earlier)) + inserted(prefix(later));
    return labels + changed(text(earlier), text(later));
  }

  /** The number or bullet that Word prints before the text. */
  static String label(Anchor anchor) {
    return anchor.location() instanceof AnchorLocation.InText text
        ? text.numberLabel().orElse("")
        : "";
  }

  private static String prefix(Anchor anchor) {
    String label = label(anchor);
    return label.isEmpty() ? "" : label + "\u00a0";
  }

  /** White space goes with the words that come or go, so that none is left over or missing. */
  private String changed(String earlier, String later) {
    StringBuilder out = new StringBuilder();
    int old = 0;
    int now = 0;
    for (Hunk hunk : WordDiff.between(Wording.of(earlier), Wording.of(later)).hunks()) {
      int oldFrom = hunk.before().start();
      int nowFrom = hunk.after().start();
      int oldTo = hunk.before().end();
      int nowTo = hunk.after().end();
      if (hunk.isInsertion()) {
        nowFrom = withoutBlanks(later, now, nowFrom);
        nowTo = nowFrom == 0 ? pastBlanks(later, nowTo) : nowTo;
      } else if (hunk.isDeletion()) {
        oldFrom = withoutBlanks(earlier, old, oldFrom);
        oldTo = oldFrom == 0 ? pastBlanks(earlier, oldTo) : oldTo;
      }
      out.append(WordXml.run(later.substring(now, nowFrom), Mark.NONE));
      out.append(hunk.isInsertion() ? "" : deleted(earlier.substring(oldFrom, oldTo)));
      out.append(hunk.isDeletion() ? "" : inserted(later.substring(nowFrom, nowTo)));
      old = oldTo;
      now = nowTo;
    }
    return out.append(WordXml.run(later.substring(now), Mark.NONE)).toString();
  }

  private static int withoutBlanks(String text, int from, int to) {
    int end = to;
    while (end > from && text.charAt(end - 1) == ' ') {
      end--;
    }
    return end;
  }

  private static int pastBlanks(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) == ' ') {
      end++;
    }
    return end;
  }

  private static String text(Anchor anchor) {
    return anchor.textNormalised();
  }

  /** That the end of a paragraph came or went with it. */
  String ofParagraphMark(Correspondence found) {
    if (found.later().isEmpty()) {
      return "<w:rPr>" + start("del") + "/></w:rPr>";
    }
    return found.earlier().isEmpty() ? "<w:rPr>" + start("ins") + "/></w:rPr>" : "";
  }

  String deleted(String words) {
    return words.isEmpty() ? "" : start("del") + ">" + WordXml.deletedRun(words) + "</w:del>";
  }

  String inserted(String words) {
    return words.isEmpty() ? "" : start("ins") + ">" + WordXml.run(words, Mark.NONE) + "</w:ins>";
  }

  /** The beginning of an element that says who changed something; not closed yet. */
  String start(String element) {
    return "<w:" + element + " w:id=\"" + ++number + WHO;
  }
}
