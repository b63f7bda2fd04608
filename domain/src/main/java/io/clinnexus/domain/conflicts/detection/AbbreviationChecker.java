package io.clinnexus.domain.conflicts.detection;

import io.clinnexus.domain.anchors.AnchorContentType;
import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.conflicts.detection.Report.Names;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds abbreviations that stand for two things, and in documents with a list those that are used
 * again and again and never explained.
 */
final class AbbreviationChecker implements Detector {

  private static final Pattern USED =
      Pattern.compile("(?<![\\p{L}\\d/&.@-])\\p{Lu}{3,6}(?![\\p{L}\\d/&@-])");
  private static final Pattern ROMAN = Pattern.compile("[IVXLCDMІХ]+");
  private static final Pattern WORD = Pattern.compile("\\p{L}{3,6}");
  private static final int FEWEST_LISTED = 5;
  private static final int FEWEST_USES = 3;
  private static final double SAME = 0.34;

  private final ConflictWords words;
  private final AbbreviationReader reader;
  private final Stems stems;

  AbbreviationChecker(ConflictWords words, Stems stems) {
    this.words = words;
    this.reader = new AbbreviationReader(words);
    this.stems = stems;
  }

  @Override
  public void detect(StudyReading study, Report report) {
    for (DocumentReading document : study.documents()) {
      List<Abbreviation> defined = reader.read(document);
      twice(document, defined, report);
      if (defined.stream().filter(Abbreviation::listed).count() >= FEWEST_LISTED) {
        undefined(document, defined, report);
      }
    }
  }

  private void twice(DocumentReading document, List<Abbreviation> defined, Report report) {
    Map<String, Abbreviation> first = new HashMap<>();
    for (Abbreviation next : defined) {
      Abbreviation known = first.putIfAbsent(next.name(), next);
      if (known != null && areDifferent(known.meaning(), next.meaning())) {
        report.add(
            "text.abbreviation-twice",
            next.name(),
            Side.of(document, known.place(), known.meaning()),
            Side.of(document, next.place(), next.meaning()),
            Names.of(next.name()));
      }
    }
  }

  /** Words in another alphabet are a translation; a shared word is another wording. */
  private boolean areDifferent(String one, String two) {
    Set<String> left = stems.of(one);
    Set<String> right = stems.of(two);
    return Stems.sameAlphabet(one, two)
        && left.size() > 1
        && right.size() > 1
        && Stems.containment(left, right) < SAME;
  }

  private void undefined(DocumentReading document, List<Abbreviation> defined, Report report) {
    Set<String> known = new HashSet<>();
    defined.forEach(found -> known.add(found.name()));
    Set<String> written = new HashSet<>();
    Map<String, List<Sentence>> uses = new TreeMap<>();
    for (Sentence sentence : document.sentences()) {
      collect(sentence, known, written, uses);
    }
    uses.forEach(
        (name, places) -> {
          Set<AnchorId> anchors = new HashSet<>();
          places.forEach(place -> anchors.add(place.anchor().id()));
          if (anchors.size() >= FEWEST_USES && isRealName(name, known, written)) {
            report.add(
                "text.abbreviation-undefined",
                name,
                Side.of(document, places.get(0), places.get(0).text()),
                Names.of(name));
          }
        });
  }

  private void collect(
      Sentence sentence, Set<String> known, Set<String> written, Map<String, List<Sentence>> uses) {
    String text = sentence.text();
    if (reader.inList(sentence.anchor()) || sentence.part() == Part.ASIDE) {
      known.addAll(List.of(text.split("[^\\p{L}\\d]+")));
      return;
    }
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      if (!word.group().equals(word.group().toUpperCase(Locale.ROOT))) {
        written.add(word.group().toLowerCase(Locale.ROOT));
      }
    }
    boolean shouted =
        sentence.anchor().type() == AnchorContentType.HDR
            || text.equals(text.toUpperCase(Locale.ROOT));
    Matcher used = USED.matcher(text);
    while (used.find()) {
      boolean explained =
          text.startsWith("(", used.end() + 1)
              || (used.start() > 0 && text.charAt(used.start() - 1) == '(');
      if (explained) {
        known.add(used.group());
      } else if (!shouted) {
        uses.computeIfAbsent(used.group(), ignored -> new ArrayList<>()).add(sentence);
      }
    }
  }

  private boolean isRealName(String name, Set<String> known, Set<String> written) {
    return !known.contains(name)
        && !known.contains(name + "s")
        && !ROMAN.matcher(name).matches()
        && !written.contains(name.toLowerCase(Locale.ROOT))
        && !words.knownAbbreviations().contains(name.toLowerCase(Locale.ROOT));
  }
}
