package io.clinnexus.cli.evaluate.measure;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Forms of a text in which equal texts are equal. */
final class Words {

  private static final Pattern IGNORED = Pattern.compile("[\\p{Cf}\u0301]");
  private static final Pattern WHITE = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern QUOTES = Pattern.compile("[\"'`´ʼ‘’‚‛“”„‟«»‹›′″]");
  private static final Pattern DASHES = Pattern.compile("[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]");
  private static final Pattern TOKEN = Pattern.compile("-?(?:\\d+(?:[.,]\\d+)?|[.,]\\d+)|\\p{L}+");
  private static final Pattern NOT_BARE = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Words() {}

  /**
   * White space, quotation marks, dashes and case made alike: runs of white space are one space,
   * quotation marks are ', dashes are -, invisible characters are gone.
   */
  static String plain(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFKC);
    String visible = IGNORED.matcher(composed).replaceAll("");
    String quoted = QUOTES.matcher(visible).replaceAll("'");
    String dashed = DASHES.matcher(quoted).replaceAll("-");
    return WHITE.matcher(dashed).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
  }

  /** Letters and digits only. */
  static String bare(String text) {
    return NOT_BARE.matcher(plain(text).replace('ё', 'е')).replaceAll("");
  }

  /** Words and numbers; a minus before a number belongs to it, unless it stands between two. */
  static List<String> tokens(String text) {
    List<String> tokens = new ArrayList<>();
    String plain =
        plain(text)
            .replace("+/-", " ")
            .replaceAll("- (?=[\\d.])", "-")
            .replaceAll("(?<=[\\d\\p{L}])-", " ");
    Matcher matcher = TOKEN.matcher(plain);
    while (matcher.find()) {
      String token = matcher.group();
      tokens.add(isNumber(token) ? number(token) : token);
    }
    return tokens;
  }

  private static String number(String digits) {
    return new BigDecimal(digits.replace(',', '.')).stripTrailingZeros().toPlainString();
  }

  /** Whether a token is a number. */
  static boolean isNumber(String token) {
    return Character.isDigit(token.charAt(token.length() - 1));
  }
}
