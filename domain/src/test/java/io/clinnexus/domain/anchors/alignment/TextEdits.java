package io.clinnexus.domain.anchors.alignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Small edits of a text; null when it has nothing of the kind. */
final class TextEdits {

  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\p{L}\\d.,])\\d+(?:[.,]\\d+)?(?![\\d.,]*\\d)");
  private static final Pattern DATE =
      Pattern.compile("\\b(\\d{1,2})([ .-])((?:[A-Z][a-z]{2,8}|\\d{2}|[а-я]{3,8})[ .-]\\d{4})\\b");
  private static final Pattern LEVEL = Pattern.compile("\\b(II|III|IV|VI|VII)\\b");
  private static final Map<String, String> UNITS =
      Map.of(
          " mg",
          " mcg",
          " days",
          " weeks",
          " weeks",
          " months",
          " мг",
          " мкг",
          " hours",
          " minutes",
          " дней",
          " недель",
          " years",
          " months",
          " мл",
          " л",
          " лет",
          " мес");
  private static final Map<String, String> COMPARISONS =
      Map.of(
          "at least",
          "at most",
          "less than",
          "more than",
          "не менее",
          "не более",
          "более",
          "менее",
          "greater than",
          "less than",
          " before ",
          " after ",
          "≥",
          ">",
          "<",
          "≤",
          " до ",
          " после ",
          "within",
          "after");
  private static final Map<String, String> NEGATIONS =
      Map.of(
          " is ",
          " is not ",
          " will ",
          " will not ",
          " are ",
          " are not ",
          " with ",
          " without ",
          " не ",
          " ",
          "может",
          "не может",
          " not ",
          " ",
          " and no ",
          " and ",
          " был",
          " не был",
          " с ",
          " без ");

  private TextEdits() {}

  static @Nullable String number(String text, Random random) {
    Matcher matcher = NUMBER.matcher(text);
    List<int[]> found = new ArrayList<>();
    while (matcher.find()) {
      if (matcher.start() > 0) {
        found.add(new int[] {matcher.start(), matcher.end()});
      }
    }
    if (found.isEmpty()) {
      return null;
    }
    int[] place = found.get(random.nextInt(found.size()));
    String old = text.substring(place[0], place[1]);
    char last = old.charAt(old.length() - 1);
    String changed =
        old.substring(0, old.length() - 1)
            + (char) ('0' + (last - '0' + 1 + random.nextInt(8)) % 10);
    return text.substring(0, place[0]) + changed + text.substring(place[1]);
  }

  static @Nullable String unit(String text, Random random) {
    Matcher matcher =
        Pattern.compile("\\d( mg| days| weeks| hours| years| мг| дней| мл| лет)\\b(?!/)")
            .matcher(text);
    return matcher.find()
        ? text.substring(0, matcher.start(1))
            + UNITS.get(matcher.group(1))
            + text.substring(matcher.end(1))
        : null;
  }

  static @Nullable String comparison(String text, Random random) {
    return replaced(text, COMPARISONS);
  }

  static @Nullable String negation(String text, Random random) {
    return replaced(text, NEGATIONS);
  }

  private static @Nullable String replaced(String text, Map<String, String> words) {
    for (String word : words.keySet().stream().sorted().toList()) {
      Matcher matcher =
          Pattern.compile("(?<![\\p{L}])" + Pattern.quote(word) + "(?![\\p{L}])").matcher(text);
      if (word.startsWith(" ")) {
        int at = text.indexOf(word);
        if (at > 0
            && (word.endsWith(" ")
                || !Character.isLetter(
                    text.charAt(Math.min(text.length() - 1, at + word.length()))))) {
          return text.substring(0, at) + words.get(word) + text.substring(at + word.length());
        }
      } else if (matcher.find()) {
        return text.substring(0, matcher.start()) + words.get(word) + text.substring(matcher.end());
      }
    }
    return null;
  }

  static @Nullable String date(String text, Random random) {
    Matcher matcher = DATE.matcher(text);
    if (!matcher.find()) {
      return null;
    }
    int day = Integer.parseInt(matcher.group(1));
    String changed = (day % 28 + 1) + matcher.group(2) + matcher.group(3);
    return text.substring(0, matcher.start()) + changed + text.substring(matcher.end());
  }

  static @Nullable String level(String text, Random random) {
    Matcher matcher = LEVEL.matcher(text);
    return matcher.find()
        ? text.substring(0, matcher.start())
            + (matcher.group().equals("III") ? "II" : "III")
            + text.substring(matcher.end())
        : null;
  }

  /** Replaces, adds or removes words at so many places. */
  static String words(String text, Random random, List<String> vocabulary, int places) {
    List<String> words = new ArrayList<>(Arrays.asList(text.split(" ")));
    for (int i = 0; i < places; i++) {
      int at = random.nextInt(words.size());
      String word = vocabulary.get(random.nextInt(vocabulary.size()));
      switch (random.nextInt(3)) {
        case 0 -> words.add(at, word);
        case 1 -> words.set(at, words.get(at).equalsIgnoreCase(word) ? word + word : word);
        default -> {
          if (words.size() > 4) {
            words.remove(at);
          } else {
            words.add(word);
          }
        }
      }
    }
    return String.join(" ", words);
  }

  static @Nullable String letterCase(String text, Random random) {
    String[] words = text.split(" ");
    for (int i = words.length - 1; i > 0; i--) {
      if (words[i].length() > 4 && words[i].chars().allMatch(Character::isLetter)) {
        words[i] =
            words[i].equals(words[i].toUpperCase())
                ? words[i].toLowerCase()
                : words[i].toUpperCase();
        return String.join(" ", words);
      }
    }
    return null;
  }

  static String typography(String text, Random random) {
    String changed = text.replace('"', '“').replace('-', '–').replace('\'', '’');
    int space = changed.indexOf(' ');
    changed = changed.substring(0, space) + "\u00A0" + changed.substring(space + 1);
    String[] words = changed.split(" ");
    for (int i = 0; i < words.length; i++) {
      if (words[i].length() > 6 && words[i].chars().allMatch(Character::isLetter)) {
        words[i] = words[i].substring(0, 3) + '\u00AD' + words[i].substring(3);
        break;
      }
    }
    return String.join(" ", words);
  }

  static String random(Random random, List<String> vocabulary, int words) {
    List<String> made = new ArrayList<>();
    for (int i = 0; i < words; i++) {
      made.add(vocabulary.get(random.nextInt(vocabulary.size())));
    }
    return String.join(" ", made);
  }

  /** After the end of a sentence that leaves at least four words on both sides; else -1. */
  static int sentenceEnd(String text) {
    for (int at = text.indexOf(". "); at > 0; at = text.indexOf(". ", at + 1)) {
      boolean starts = Character.isUpperCase(text.charAt(Math.min(text.length() - 1, at + 2)));
      if (starts
          && text.substring(0, at).split(" ").length >= 4
          && text.substring(at + 2).split(" ").length >= 4) {
        return at + 1;
      }
    }
    return -1;
  }
}
