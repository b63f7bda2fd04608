package io.clinnexus.domain.anchors.wording;

import io.clinnexus.domain.anchors.wording.CriticalWords.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the numbers, units, comparisons, negations, dates and levels of one text, in order. */
final class CriticalReader {

  private static final Pattern ROMAN = Pattern.compile("[IVXLІХ]{1,6}[ab]?");
  private static final Pattern LONG_ROMAN = Pattern.compile("[IVXІХ]{2,6}[ab]?");
  private static final Pattern GROUP = Pattern.compile("\\d{3}(?:[.,]\\d+)?");
  private static final Pattern LEADING_GROUP = Pattern.compile("[1-9]\\d{0,2}");
  private static final Pattern COMMA_GROUPS =
      Pattern.compile("[1-9]\\d{0,2}(?:,\\d{3})+(?:\\.\\d+)?");

  private final CriticalWords words;
  private final DateReader dates;
  private final Wording wording;
  private final boolean cyrillic;
  private final List<CriticalItem> items = new ArrayList<>();

  CriticalReader(CriticalWords words, Wording wording) {
    this.words = words;
    this.wording = wording;
    this.dates = new DateReader(words, wording);
    this.cyrillic =
        wording
            .text()
            .codePoints()
            .anyMatch(letter -> letter >= 0x400 && letter < 0x530 && Character.isLetter(letter));
  }

  List<CriticalItem> read() {
    int at = 0;
    while (at < wording.size()) {
      int next = date(at);
      next = next > at ? next : number(at);
      next = next > at ? next : phrase(CriticalKind.COMPARISON, Topic.COMPARISON, at);
      next = next > at ? next : phrase(CriticalKind.NEGATION, Topic.NEGATION, at);
      next = next > at ? next : unit(at, false);
      next = next > at ? next : level(at);
      at = next > at ? next : at + 1;
    }
    return items;
  }

  private int date(int at) {
    Optional<PhraseBook.Found> date = dates.at(at);
    date.ifPresent(found -> add(CriticalKind.DATE, found.value(), at, found.length()));
    return date.map(found -> at + found.length()).orElse(at);
  }

  private int number(int at) {
    if (!wording.token(at).isNumber()) {
      return phrase(CriticalKind.NUMBER, Topic.NUMBER, at);
    }
    int end = at + 1;
    StringBuilder digits = new StringBuilder(wording.token(at).form());
    while (end < wording.size() && isGroup(digits, end)) {
      digits.append(wording.token(end).form());
      end++;
    }
    String value = (isNegative(at) ? "-" : "") + plain(digits.toString());
    int first = isNegative(at) ? at - 1 : at;
    add(CriticalKind.NUMBER, value, first, end - first);
    return unit(end, true);
  }

  /** A thousand group behind one space: {@code 2 000}. */
  private boolean isGroup(CharSequence digits, int next) {
    return wording.token(next).isNumber()
        && GROUP.matcher(wording.token(next).form()).matches()
        && (next < 2 || !wording.touchesNext(next - 1))
        && wording.token(next).start() - wording.token(next - 1).end() == 1
        && (LEADING_GROUP.matcher(digits).matches() || digits.length() > 3)
        && digits.length() <= 9
        && digits.chars().allMatch(Character::isDigit);
  }

  private boolean isNegative(int at) {
    if (at == 0 || !wording.token(at - 1).form().equals("-") || !wording.touchesNext(at - 1)) {
      return false;
    }
    if (at == 1) {
      return true;
    }
    Wording.Token before = wording.token(at - 2);
    return !wording.touchesNext(at - 2)
        ? !before.isNumber()
        : !before.isNumber() && !before.isWord() && !before.form().equals(")");
  }

  private String plain(String digits) {
    return !cyrillic && COMMA_GROUPS.matcher(digits).matches()
        ? digits.replace(",", "")
        : digits.replace(',', '.');
  }

  /** A unit with what it is divided by; after a number the short ones count as well. */
  private int unit(int at, boolean afterNumber) {
    Optional<PhraseBook.Found> found = unitAt(at, afterNumber);
    if (found.isEmpty()) {
      return at;
    }
    StringBuilder value = new StringBuilder(found.get().value());
    int end = at + found.get().length();
    while (end + 1 < wording.size() && wording.token(end).form().equals("/")) {
      Optional<PhraseBook.Found> below = unitAt(end + 1, true);
      if (below.isEmpty()) {
        break;
      }
      value.append('/').append(below.get().value());
      end += 1 + below.get().length();
    }
    add(CriticalKind.UNIT, value.toString(), at, end - at);
    return end;
  }

  private Optional<PhraseBook.Found> unitAt(int at, boolean afterNumber) {
    if (at >= wording.size()) {
      return Optional.empty();
    }
    Optional<PhraseBook.Found> found = words.at(Topic.UNIT, wording, at);
    return found.isEmpty() && afterNumber ? words.at(Topic.UNIT_AFTER_NUMBER, wording, at) : found;
  }

  private int phrase(CriticalKind kind, Topic topic, int at) {
    Optional<PhraseBook.Found> found = words.at(topic, wording, at);
    found.ifPresent(phrase -> add(kind, phrase.value(), at, phrase.length()));
    return found.map(phrase -> at + phrase.length()).orElse(at);
  }

  private int level(int at) {
    Wording.Token token = wording.token(at);
    if (!token.isWord() || !Character.isUpperCase(token.form().charAt(0))) {
      return at;
    }
    String form = token.form();
    boolean afterWord = at > 0 && isLevelWord(at - 1);
    boolean single = form.length() == 1 || ROMAN.matcher(form).matches();
    if (LONG_ROMAN.matcher(form).matches() || (afterWord && single)) {
      add(CriticalKind.LEVEL, form.replace('Х', 'X').replace('І', 'I'), at, 1);
      return at + 1;
    }
    return at;
  }

  private boolean isLevelWord(int at) {
    return words.at(Topic.LEVEL, wording, at).isPresent();
  }

  private void add(CriticalKind kind, String value, int first, int length) {
    int last = first + length - 1;
    items.add(new CriticalItem(kind, value, first, last, wording.excerpt(first, last)));
  }
}
