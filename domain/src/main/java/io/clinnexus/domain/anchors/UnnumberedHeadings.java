package io.clinnexus.domain.anchors;

import io.clinnexus.domain.anchors.parsing.NumberingKind;
import io.clinnexus.domain.anchors.parsing.Paragraph;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Recognises the headings without a number beside numbered ones: bold lines that look like the
 * numbered chapters, or that say what such a part is called, as "List of abbreviations" does. On
 * the title page only the latter count.
 */
final class UnnumberedHeadings {

  private static final double CONFIDENCE = 0.65;
  private static final int MOST_CHARACTERS = 90;
  private static final int MOST_WORDS = 12;
  private static final double SAME_SIZE = 0.6;
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern PART =
      Pattern.compile(
          "(?:(?:protocol |study |trial )?synopsis|(?:protocol|study|trial) summary|(?:list of )?(?:abbreviations|references|tables|figures|appendices)"
              + "(?: and (?:definitions?|acronyms|terms|definitions of terms))?|bibliography|literature(?: cited)?|glossary"
              + "|schedule of (?:activities|assessments|events)|appendix|appendices|attachments?"
              + "|синопсис(?: протокола)?|резюме(?: протокола)?|краткое (?:изложение|содержание)(?: протокола)?|(?:список |перечень )?(?:условных )?(?:сокращений|обозначений)"
              + "(?: и (?:терминов|определений|обозначений|условных обозначений))?|сокращения|список (?:использованной |цитируемой )?литературы|литература|библиография"
              + "|термины и определения|глоссарий|приложени[ея]"
              + "|форма (?:информированного )?согласия)",
          FLAGS);
  private static final Pattern CAPTION =
      Pattern.compile(
          "(?:table|figure|fig|chart|таблица|табл|рисунок|рис|схема)\\.? ?№? ?[\\dA-ZА-Я]", FLAGS);

  private final List<Paragraph> candidates;
  private final Map<Integer, DetectedHeading> numbered;
  private final boolean capitals;
  private final double size;

  private UnnumberedHeadings(List<Paragraph> candidates, Map<Integer, DetectedHeading> numbered) {
    this.candidates = candidates;
    this.numbered = numbered;
    List<Paragraph> chapters =
        candidates.stream()
            .filter(paragraph -> isChapter(numbered.get(paragraph.index())))
            .toList();
    long bold = chapters.stream().filter(HeadingLook::isBold).count();
    long capitalised =
        chapters.stream().filter(each -> HeadingLook.isCapitals(each.text())).count();
    this.capitals = bold * 2 > chapters.size() && capitalised * 2 > chapters.size();
    this.size = chapters.stream().mapToDouble(each -> each.format().fontSize()).max().orElse(0);
  }

  /** The headings by paragraph, beside those with numbers. */
  static Map<Integer, DetectedHeading> detect(
      List<Paragraph> candidates, Map<Integer, DetectedHeading> numbered) {
    return new UnnumberedHeadings(candidates, numbered).detect();
  }

  private static boolean isChapter(@Nullable DetectedHeading heading) {
    return heading != null
        && heading.heading().level() == 1
        && heading.heading().number().isPresent();
  }

  private Map<Integer, DetectedHeading> detect() {
    Map<Integer, DetectedHeading> found = new LinkedHashMap<>();
    boolean begun = false;
    for (int i = 0; i < candidates.size(); i++) {
      Paragraph paragraph = candidates.get(i);
      boolean known = numbered.containsKey(paragraph.index());
      begun |= known;
      if (!known && isLine(paragraph) && isHeading(paragraph, i, begun)) {
        String title = TextNormaliser.normaliseTitle(paragraph.text());
        found.put(
            paragraph.index(),
            new DetectedHeading(
                HeadingMode.VISUAL,
                CONFIDENCE,
                new Heading(1, Optional.empty(), title),
                DetectedHeading.pathTitleOf(title)));
      }
    }
    return found;
  }

  private boolean isHeading(Paragraph paragraph, int position, boolean begun) {
    String title = TextNormaliser.normaliseTitle(paragraph.text());
    boolean emphasised = HeadingLook.isBold(paragraph);
    if (emphasised && PART.matcher(title).matches()) {
      return true;
    }
    return begun
        && emphasised
        && capitals
        && HeadingLook.isCapitals(title)
        && Math.abs(paragraph.format().fontSize() - size) <= SAME_SIZE
        && textFollows(position);
  }

  /** Whether the line is short and no sentence, list item or caption. */
  private static boolean isLine(Paragraph paragraph) {
    String title = TextNormaliser.normaliseTitle(paragraph.text());
    return paragraph.format().numbering() == NumberingKind.NONE
        && title.length() <= MOST_CHARACTERS
        && HeadingLook.words(title) <= MOST_WORDS
        && ".;:,".indexOf(title.charAt(title.length() - 1)) < 0
        && Character.isUpperCase(title.codePointAt(0))
        && TypedNumber.parse(title).isEmpty()
        && !CAPTION.matcher(title).lookingAt()
        && !HeadingLook.isContentsLine(paragraph.text());
  }

  private boolean textFollows(int position) {
    return position + 1 < candidates.size()
        && (!HeadingLook.isBold(candidates.get(position + 1))
            || numbered.containsKey(candidates.get(position + 1).index()));
  }
}
