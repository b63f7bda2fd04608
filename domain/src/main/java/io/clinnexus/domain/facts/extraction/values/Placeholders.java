package io.clinnexus.domain.facts.extraction.values;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells words that stand where a value should be: to be determined, on file at the sponsor, not
 * applicable, dots to write on, brackets of a template.
 */
public final class Placeholders {

  private static final Pattern START =
      Pattern.compile(
          "(?:see (?:the )?(?:electronic|approval|signature|protocol|section|appendix|date)"
              + "|on file\\b|to be (?:determined|confirmed|defined|assigned|provided|added|completed)"
              + "|tbd\\b|tbc\\b|tba\\b|n/?a(?![\\p{L}\\d-])|not (?:applicable|available|assigned|yet|provided|specified|required)"
              + "|none\\.?$|unknown\\b|pending\\b|insert\\b|enter\\b|select\\b|provide\\b|click\\b"
              + "|refer to\\b|as (?:above|below)\\b|xx|yyyy\\b|dd[./ -]?mm"
              + "|не применимо|неприменимо|не указан|нет данных|уточняется|будет (?:указан|определен|присвоен)"
              + "|не присвоен|укажите|впишите|см\\. |хх|дд[./ -]?мм|отсутствует|подлежит)");
  private static final Pattern NOTHING = Pattern.compile("[\\s._…\\-–—/*?\\[\\](){}<>:|]*");
  private static final Pattern BRACKETED = Pattern.compile("[<{][^<>{}]*[>}].{0,3}");

  private Placeholders() {}

  /** Whether the words give no value. */
  public static boolean is(String text) {
    String lower = text.strip().toLowerCase(Locale.ROOT).replace('ё', 'е');
    if (NOTHING.matcher(lower).matches() || BRACKETED.matcher(lower).matches()) {
      return true;
    }
    String bare = lower.replaceAll("^[\\[({<«\"]+", "");
    return START.matcher(bare).lookingAt() || bare.contains("____") || bare.contains("......");
  }
}
