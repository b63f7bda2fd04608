package io.clinnexus.domain.anchors;

import io.clinnexus.domain.anchors.TypedNumber.Kind;
import io.clinnexus.domain.anchors.parsing.Paragraph;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Recognises headings by their number in documents without heading styles. Each form of number is
 * judged over the whole document: a form that mostly precedes sentences is a list, one that
 * precedes titles is a heading. A title may be the first sentence of a longer paragraph when most
 * paragraphs of its form are written that way.
 */
final class NumberedHeadings {

  private static final double CONFIDENCE = 0.70;
  private static final int RUN_IN_WORDS = 6;
  private static final int RUN_IN_ITEMS = 3;
  private static final double HALF = 0.5;
  private static final double MOST = 0.6;
  private static final int DEEPEST = 9;

  private final List<Paragraph> candidates;
  private final List<NumberedItem> items = new ArrayList<>();

  private NumberedHeadings(List<Paragraph> candidates) {
    this.candidates = candidates;
    HeadingLook look = new HeadingLook(candidates);
    for (int i = 0; i < candidates.size(); i++) {
      NumberedItem.of(candidates.get(i), i, look).ifPresent(items::add);
    }
  }

  static Map<Integer, DetectedHeading> detect(List<Paragraph> candidates) {
    return new NumberedHeadings(candidates).detect();
  }

  private Map<Integer, DetectedHeading> detect() {
    List<NumberedItem> accepted = new ArrayList<>();
    Set<NumberedItem> romans = Collections.newSetFromMap(new IdentityHashMap<>());
    romans.addAll(romans());
    boolean singlesRunIn = isRunIn(of(Kind.SINGLE));
    boolean multisRunIn = isRunIn(of(Kind.MULTI));
    boolean singlesSpaced = isSpacedSequence(of(Kind.SINGLE));
    String chapter = "";
    boolean sections = false;
    for (int i = 0; i < items.size(); i++) {
      NumberedItem item = items.get(i);
      boolean heading =
          item.isTitleLike()
              && switch (item.number().kind()) {
                case WORD -> !item.fullStop() || item.emphasised();
                case ROMAN -> romans.contains(item);
                case MULTI -> multisRunIn || isPlainTitle(item);
                case SINGLE, BARE ->
                    (singlesRunIn && !item.automatic() && item.number().kind() == Kind.SINGLE)
                        || (isPlainTitle(item)
                            && (item.emphasised()
                                || singlesSpaced
                                || hasChildren(i)
                                || (sections && isNext(i, chapter))));
                case LETTER -> isPlainTitle(item) && HeadingLook.isBold(item.paragraph());
              };
      if (heading && !isListItem(item, singlesRunIn)) {
        accepted.add(item);
        String number = item.number().number();
        sections = number.startsWith(chapter + ".");
        chapter = sections ? chapter : number;
      }
    }
    return describe(accepted);
  }

  /** The chapter after one that had sections, with text below it: not the second item of a list. */
  private boolean isNext(int itemIndex, String chapter) {
    NumberedItem item = items.get(itemIndex);
    boolean follows =
        chapter.length() <= 3
            && chapter.chars().allMatch(Character::isDigit)
            && !chapter.isEmpty()
            && item.number().ordinal() == Integer.parseInt(chapter) + 1;
    return follows
        && (itemIndex + 1 == items.size()
            || items.get(itemIndex + 1).position() > item.position() + 1);
  }

  private static boolean isPlainTitle(NumberedItem item) {
    return !item.runIn()
        && (!item.fullStop() || item.emphasised())
        && (!item.automatic() || item.emphasised() || item.number().kind() == Kind.MULTI);
  }

  private List<NumberedItem> of(Kind kind) {
    return items.stream().filter(item -> item.number().kind() == kind).toList();
  }

  /** Roman numbers count when they run I, II, … or are set apart by their look. */
  private List<NumberedItem> romans() {
    List<NumberedItem> romans = of(Kind.ROMAN).stream().filter(NumberedItem::isTitleLike).toList();
    boolean sequence =
        romans.size() >= 2
            && romans.get(0).number().ordinal() == 1
            && romans.get(1).number().ordinal() == 2;
    return sequence ? romans : romans.stream().filter(NumberedItem::emphasised).toList();
  }

  private static boolean isRunIn(List<NumberedItem> form) {
    List<NumberedItem> titles = form.stream().filter(NumberedItem::isTitleLike).toList();
    if (titles.size() < RUN_IN_ITEMS || titles.size() < MOST * form.size()) {
      return false;
    }
    long runIn = titles.stream().filter(NumberedItem::runIn).count();
    int median =
        titles.stream()
            .map(item -> HeadingLook.words(item.title()))
            .sorted()
            .skip(titles.size() / 2)
            .findFirst()
            .orElse(0);
    return runIn >= HALF * titles.size() && median <= RUN_IN_WORDS;
  }

  /** One run 1, 2, 3 … over the document with text between its members: not a list. */
  private static boolean isSpacedSequence(List<NumberedItem> form) {
    int spaced = 0;
    for (int i = 0; i < form.size(); i++) {
      if (form.get(i).number().ordinal() != i + 1) {
        return false;
      }
      boolean followedByText =
          i + 1 == form.size() || form.get(i + 1).position() > form.get(i).position() + 1;
      spaced += followedByText ? 1 : 0;
    }
    return form.size() >= RUN_IN_ITEMS && spaced >= MOST * form.size();
  }

  private boolean hasChildren(int itemIndex) {
    if (itemIndex + 1 >= items.size()) {
      return false;
    }
    TypedNumber next = items.get(itemIndex + 1).number();
    return next.kind() == Kind.MULTI
        && next.number().startsWith(items.get(itemIndex).number().number() + ".");
  }

  /** An item announced by a colon is a list item, unless its look or its form says otherwise. */
  private boolean isListItem(NumberedItem item, boolean singlesRunIn) {
    Kind kind = item.number().kind();
    if (item.emphasised() || singlesRunIn || (kind != Kind.SINGLE && kind != Kind.BARE)) {
      return false;
    }
    if (item.position() == 0) {
      return false;
    }
    String before = TextNormaliser.normaliseTitle(candidates.get(item.position() - 1).text());
    return before.endsWith(":") || before.endsWith(";");
  }

  private static Map<Integer, DetectedHeading> describe(List<NumberedItem> accepted) {
    boolean romans = accepted.stream().anyMatch(item -> item.number().kind() == Kind.ROMAN);
    boolean restarting =
        accepted.stream()
                .filter(item -> item.number().kind() == Kind.SINGLE)
                .filter(item -> item.number().ordinal() == 1)
                .count()
            > 1;
    Map<Integer, DetectedHeading> found = new LinkedHashMap<>();
    String roman = "";
    int above = 0;
    for (NumberedItem item : accepted) {
      Kind kind = item.number().kind();
      int level =
          switch (kind) {
            case WORD, ROMAN -> 1;
            case MULTI, SINGLE, BARE -> item.number().depth() + (romans ? 1 : 0);
            case LETTER -> above + 1;
          };
      roman = kind == Kind.ROMAN ? item.number().number() : roman;
      above = kind == Kind.LETTER ? above : level;
      String prefix = kind == Kind.SINGLE && restarting && !roman.isEmpty() ? roman + "." : "";
      found.put(item.paragraph().index(), describe(item, Math.min(level, DEEPEST), prefix));
    }
    return found;
  }

  /** The number of a heading that restarts below Roman chapters is told with its chapter. */
  private static DetectedHeading describe(NumberedItem item, int level, String prefix) {
    TypedNumber number = item.number();
    boolean word = number.kind() == Kind.WORD;
    Optional<String> full = word ? Optional.empty() : Optional.of(prefix + number.number());
    String path = word || item.automatic() ? item.title() : number.printed() + " " + item.title();
    return new DetectedHeading(
        HeadingMode.NUMBERING,
        CONFIDENCE,
        new Heading(level, full, item.title()),
        DetectedHeading.pathTitleOf(path));
  }
}
