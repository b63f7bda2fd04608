package io.clinnexus.domain.conflicts.detection;

import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.AnchorLocation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what a document defines as abbreviations: in its list, and in its text behind the words.
 */
final class AbbreviationReader {

  private static final String NAME = "\\p{Lu}[\\p{L}\\d]{0,3}(?:[/&-]?[\\p{Lu}\\d]){1,6}s?";
  private static final Pattern LINE =
      Pattern.compile("^(" + NAME + ")(?:\\s*[\\t:=]\\s*|\\s+[-–—]\\s*)(\\p{L}.{3,200})$");
  private static final Pattern ALONE = Pattern.compile("^(" + NAME + ")$");
  private static final Pattern BEHIND = Pattern.compile("\\((" + NAME + ")\\)");
  private static final int MOST_WORDS = 9;

  private final ConflictWords words;

  AbbreviationReader(ConflictWords words) {
    this.words = words;
  }

  List<Abbreviation> read(DocumentReading document) {
    List<Abbreviation> found = new ArrayList<>();
    Map<String, Sentence> names = new HashMap<>();
    for (Sentence sentence : document.sentences()) {
      if (inList(sentence.anchor())) {
        listed(sentence, names, found);
      } else if (sentence.part().speaks()) {
        behind(sentence, found);
      }
    }
    return found;
  }

  boolean inList(Anchor anchor) {
    return anchor.sectionPath().titles().stream()
        .map(title -> title.toLowerCase(Locale.ROOT).replaceAll("^[^\\p{L}]+", ""))
        .anyMatch(title -> words.abbreviationLists().stream().anyMatch(title::startsWith));
  }

  /** A line of its own, or the second cell of a row. */
  private static void listed(
      Sentence sentence, Map<String, Sentence> names, List<Abbreviation> found) {
    if (sentence.anchor().location() instanceof AnchorLocation.InTable cell) {
      String row = cell.tableIndex() + " " + cell.rowIndex();
      Matcher alone = ALONE.matcher(sentence.text());
      Sentence name = names.get(row);
      if (name != null && !name.anchor().id().equals(sentence.anchor().id())) {
        found.add(new Abbreviation(name.text(), sentence.text(), sentence, true));
      } else if (name == null && alone.matches()) {
        names.put(row, sentence);
      }
      return;
    }
    Matcher line = LINE.matcher(sentence.anchor().textRaw().strip());
    if (sentence.start() == 0 && line.matches()) {
      found.add(new Abbreviation(line.group(1), line.group(2), sentence, true));
    }
  }

  private static void behind(Sentence sentence, List<Abbreviation> found) {
    Matcher matcher = BEHIND.matcher(sentence.text());
    while (matcher.find()) {
      String name = matcher.group(1);
      meaning(sentence.text().substring(0, matcher.start()).strip(), name)
          .ifPresent(meaning -> found.add(new Abbreviation(name, meaning, sentence, false)));
    }
  }

  /** The last words before the parenthesis whose first letters are those of the name. */
  static Optional<String> meaning(String before, String name) {
    String letters = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]|s$", "");
    List<String> all = List.of(before.split("[\\s-]+"));
    for (int words = 2; words <= Math.min(MOST_WORDS, all.size()); words++) {
      List<String> last = all.subList(all.size() - words, all.size());
      if (isMadeOf(letters, last)) {
        return Optional.of(String.join(" ", last));
      }
    }
    return Optional.empty();
  }

  private static boolean isMadeOf(String letters, List<String> words) {
    int at = 0;
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]", "");
      boolean fits = at < letters.length() && word.startsWith(letters.substring(at, at + 1));
      if (i == 0 && !fits) {
        return false;
      }
      at += fits ? 1 : 0;
    }
    return at == letters.length();
  }
}
