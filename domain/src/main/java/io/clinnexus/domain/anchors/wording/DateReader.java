package io.clinnexus.domain.anchors.wording;

import io.clinnexus.domain.anchors.wording.CriticalWords.Topic;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads days and months of a year, in digits or in words; the value is in ISO form. */
final class DateReader {

  private static final Pattern DOTTED =
      Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4}|\\d{2})");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
  private static final Pattern DAY = Pattern.compile("0?[1-9]|[12]\\d|3[01]");

  private final CriticalWords words;
  private final Wording wording;

  DateReader(CriticalWords words, Wording wording) {
    this.words = words;
    this.wording = wording;
  }

  /** The date that begins at the token. */
  Optional<PhraseBook.Found> at(int index) {
    Wording.Token token = wording.token(index);
    if (token.isNumber()) {
      return dotted(token.form())
          .or(() -> iso(index))
          .or(() -> slashed(index))
          .or(() -> day(index));
    }
    return token.isWord() && Character.isUpperCase(token.form().charAt(0)) || isCyrillic(token)
        ? month(index)
        : Optional.empty();
  }

  private static boolean isCyrillic(Wording.Token token) {
    return token.isWord() && token.form().charAt(0) >= 0x400;
  }

  private static Optional<PhraseBook.Found> dotted(String form) {
    Matcher matcher = DOTTED.matcher(form);
    if (!matcher.matches() || !DAY.matcher(matcher.group(1)).matches()) {
      return Optional.empty();
    }
    int month = Integer.parseInt(matcher.group(2));
    return month >= 1 && month <= 12
        ? found(matcher.group(3), month, matcher.group(1), 1)
        : Optional.empty();
  }

  private Optional<PhraseBook.Found> iso(int index) {
    return isYear(index)
            && isSign(index + 1, "-")
            && isSign(index + 3, "-")
            && isDay(index + 4)
            && isDay(index + 2)
        ? found(form(index), Integer.parseInt(form(index + 2)), form(index + 4), 5)
        : Optional.empty();
  }

  /** Which of the two is the month is not known: the value stays as it stands. */
  private Optional<PhraseBook.Found> slashed(int index) {
    return isDay(index)
            && isSign(index + 1, "/")
            && isDay(index + 2)
            && isSign(index + 3, "/")
            && isYear(index + 4)
        ? Optional.of(
            new PhraseBook.Found(form(index) + "/" + form(index + 2) + "/" + form(index + 4), 5))
        : Optional.empty();
  }

  /** 6 May 2024, 06-May-2024. */
  private Optional<PhraseBook.Found> day(int index) {
    int month = isSign(index + 1, "-") ? index + 2 : index + 1;
    Optional<Integer> number = isDay(index) ? monthAt(month) : Optional.empty();
    if (number.isEmpty()) {
      return Optional.empty();
    }
    int year = isSign(month + 1, "-") || isSign(month + 1, ",") ? month + 2 : month + 1;
    return isYear(year)
        ? found(form(year), number.get(), form(index), year - index + 1)
        : found("", number.get(), form(index), month - index + 1);
  }

  /** May 6, 2024 and May 2024. */
  private Optional<PhraseBook.Found> month(int index) {
    Optional<Integer> number = monthAt(index);
    if (number.isEmpty()) {
      return Optional.empty();
    }
    if (isYear(index + 1)) {
      return found(form(index + 1), number.get(), "", 2);
    }
    int year = isSign(index + 2, ",") ? index + 3 : index + 2;
    return isDay(index + 1) && isYear(year)
        ? found(form(year), number.get(), form(index + 1), year - index + 1)
        : Optional.empty();
  }

  private Optional<Integer> monthAt(int index) {
    return index < wording.size() && wording.token(index).isWord()
        ? words.at(Topic.MONTH, wording, index).map(found -> Integer.valueOf(found.value()))
        : Optional.empty();
  }

  private boolean isYear(int index) {
    return index < wording.size() && YEAR.matcher(form(index)).matches();
  }

  private boolean isDay(int index) {
    return index < wording.size() && DAY.matcher(form(index)).matches();
  }

  private boolean isSign(int index, String sign) {
    return index < wording.size() && form(index).equals(sign);
  }

  private String form(int index) {
    return wording.token(index).form();
  }

  private static Optional<PhraseBook.Found> found(String year, int month, String day, int length) {
    String value =
        String.format(Locale.ROOT, "%s-%02d-%s", year, month, day.length() == 1 ? "0" + day : day);
    return Optional.of(new PhraseBook.Found(value, length));
  }
}
