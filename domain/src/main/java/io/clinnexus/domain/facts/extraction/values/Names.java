package io.clinnexus.domain.facts.extraction.values;

import io.clinnexus.domain.facts.FactValue;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads names of organisations and products, and phrases. */
final class Names {

  private static final Pattern LEGAL_FORM =
      Pattern.compile(
          " ?(?:Inc|Ltd|LLC|L\\.L\\.C|LP|L\\.P|PLC|plc|S\\.?A\\.?S?|S\\.?p\\.?A|S\\.?r\\.?l|N\\.?V|B\\.?V|GmbH|AG|KG|Co|Corp|Corporation|Limited|Incorporated|K\\.?K|Pvt|Pty|A/S|AB|Oy|ООО|АО|ЗАО|ПАО|ОАО|НАО|ТОО)(?![\\p{L}])\\.?(?:"
              + " (?:Ltd|Inc|KG|LLC|Limited)\\.?)?");
  private static final Pattern ORGANISATION_END =
      Pattern.compile(
          " ?[(;]| [–—] | \\p{Lu}?\\p{L}{2,15}(?: \\p{L}{2,15}){0,3}:|, ?(?=\\d)|(?<=\\p{L}{3})\\."
              + " (?=\\p{Lu}\\p{Ll})|, (?:г|ул|д|стр|оф)\\.| (?=\\d+[-\\d]* \\p{Lu}\\p{L}+"
              + " (?:Street|St|Road|Rd|Avenue|Ave|Drive|Boulevard|Blvd|Way|Lane|Center|Centre|Parkway|Place|Plaza|Square|Court)\\b)");
  private static final Pattern SENTENCE =
      Pattern.compile(
          "(?<!\\p{L})(?:shall|will|must|should|may|has|have|is|are|was|were|which|that|who|responsible|обязан|долж|будет|является|несет|который|имеет|приведен|указан|согласно)(?!\\p{L})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern PRODUCT_END =
      Pattern.compile(
          "[;,](?! ?\\d{1,3}(?:mg|мг))|\\. (?=\\p{Lu})|\\.$|"
              + " (?:administered|given|provided|supplied|taken|versus|vs\\.?|or|and"
              + " placebo)(?![\\p{L}])| (?:вводимый|назначаемый|производства|или|и"
              + " плацебо)(?!\\p{L})");
  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_PRODUCT = 100;

  private Names() {}

  /** The organisation at the beginning of the text, without address and remarks. */
  static Optional<Found> organisation(String text) {
    int end = firstPart(text, 0);
    while (end < text.length() && text.charAt(end) == ',') {
      Matcher form = LEGAL_FORM.matcher(text).region(end + 1, text.length());
      if (!form.lookingAt()) {
        break;
      }
      end = form.end();
    }
    return name(text, end, LONGEST_NAME);
  }

  /** The product at the beginning of the text, without strength and form after a comma. */
  static Optional<Found> product(String text) {
    Matcher matcher = PRODUCT_END.matcher(text);
    int end = matcher.find(0) ? matcher.start() : text.length();
    return name(text, end, LONGEST_PRODUCT);
  }

  /** The whole text as a phrase. */
  static Optional<Found> phrase(String text, int longest) {
    int start = indexOfText(text);
    int end = text.stripTrailing().length();
    while (end > start && (text.charAt(end - 1) == '.' || text.charAt(end - 1) == ';')) {
      end--;
    }
    boolean usable = end - start >= 2 && end - start <= longest;
    return usable && text.substring(start, end).codePoints().anyMatch(Character::isLetter)
        ? Optional.of(Found.of(new FactValue.Text(text.substring(start, end)), start, end))
        : Optional.empty();
  }

  private static int firstPart(String text, int from) {
    Matcher cut = ORGANISATION_END.matcher(text);
    int end = cut.find(from) ? cut.start() : text.length();
    int comma = text.indexOf(',', from);
    return comma >= 0 ? Math.min(end, comma) : end;
  }

  private static Optional<Found> name(String text, int limit, int longest) {
    int start = indexOfText(text);
    int end = Math.max(start, text.substring(0, limit).stripTrailing().length());
    if (end - start < 2 || end - start > longest) {
      return Optional.empty();
    }
    String name = text.substring(start, end);
    int first = name.codePointAt(0);
    boolean nameLike =
        (Character.isUpperCase(first) || "«\"“„".indexOf(first) >= 0 || Character.isDigit(first))
            && name.codePoints().anyMatch(Character::isLetter)
            && !SENTENCE.matcher(name).find();
    return nameLike
        ? Optional.of(Found.of(new FactValue.Text(name), start, end))
        : Optional.empty();
  }

  private static int indexOfText(String text) {
    int start = 0;
    while (start < text.length() && " \t:–—-•".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    return start;
  }
}
