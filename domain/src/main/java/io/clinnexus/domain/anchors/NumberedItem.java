package io.clinnexus.domain.anchors;

import io.clinnexus.domain.anchors.parsing.NumberingKind;
import io.clinnexus.domain.anchors.parsing.Paragraph;
import java.util.Optional;

/**
 * A paragraph that starts with a number and could be a heading.
 *
 * @param paragraph the paragraph
 * @param position its place among the candidates
 * @param number the number, typed or automatic
 * @param automatic whether Word prints the number
 * @param title first sentence without its full stop
 * @param runIn whether more text follows the first sentence in the same paragraph
 * @param fullStop whether the title ends in a full stop
 * @param emphasised whether its look sets it apart
 */
record NumberedItem(
    Paragraph paragraph,
    int position,
    TypedNumber number,
    boolean automatic,
    String title,
    boolean runIn,
    boolean fullStop,
    boolean emphasised) {

  private static final int MOST_CHARACTERS = 120;
  private static final int MOST_WORDS = 14;

  static Optional<NumberedItem> of(Paragraph paragraph, int position, HeadingLook look) {
    if (paragraph.format().numbering() == NumberingKind.BULLET
        || HeadingLook.isContentsLine(paragraph.text())) {
      return Optional.empty();
    }
    String text = TextNormaliser.normaliseTitle(paragraph.text());
    Optional<String> label = HeadingDetector.automaticNumber(paragraph.format());
    String printed = label.map(number -> number + ". " + text).orElse(text);
    return TypedNumber.parse(printed)
        .map(number -> describe(paragraph, position, number, label.isPresent(), look));
  }

  private static NumberedItem describe(
      Paragraph paragraph, int position, TypedNumber number, boolean automatic, HeadingLook look) {
    String rest = number.title();
    int end = sentenceEnd(rest, number.kind() == TypedNumber.Kind.WORD ? number.printed() : "");
    boolean runIn = end < rest.length();
    boolean fullStop = rest.charAt(end - 1) == '.';
    String title = (fullStop ? rest.substring(0, end - 1) : rest.substring(0, end)).strip();
    return new NumberedItem(
        paragraph,
        position,
        number,
        automatic,
        title,
        runIn,
        fullStop,
        look.isEmphasised(paragraph, title));
  }

  /** Whether the words could be a title: short, capitalised, not cut off in mid-sentence. */
  boolean isTitleLike() {
    if (title.isEmpty()
        || title.length() > MOST_CHARACTERS
        || HeadingLook.words(title) > MOST_WORDS) {
      return false;
    }
    int first = title.codePoints().filter(Character::isLetterOrDigit).findFirst().orElse('a');
    return Character.isUpperCase(first) && ";,".indexOf(title.charAt(title.length() - 1)) < 0;
  }

  /** After the first full stop, question or exclamation mark before a capital; else the end. */
  private static int sentenceEnd(String text, String number) {
    for (int i = Math.max(1, number.length()); i + 2 < text.length(); i++) {
      if (".?!".indexOf(text.charAt(i)) >= 0
          && text.charAt(i + 1) == ' '
          && (Character.isUpperCase(text.charAt(i + 2)) || "«\"“".indexOf(text.charAt(i + 2)) >= 0)
          && !isInitial(text, i)) {
        return i + 1;
      }
    }
    return text.length();
  }

  private static boolean isInitial(String text, int dot) {
    return Character.isLetter(text.charAt(dot - 1))
        && (dot < 2 || !Character.isLetterOrDigit(text.charAt(dot - 2)));
  }
}
