package io.clinnexus.worker.adapter.docx.style;

import static io.clinnexus.worker.adapter.docx.style.ParagraphProperties.UNSET;

import io.clinnexus.worker.adapter.docx.style.ParagraphStyle.ChainLink;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The styles of a document. Asking for a style that is not defined gives what Word uses instead:
 * the default style, under the unknown id as its name.
 */
public final class StyleSheet {

  /** The style sheet of a document without a styles part. */
  public static final StyleSheet EMPTY =
      new StyleSheet(Map.of(), Map.of(), Map.of(), RunProperties.NONE, ParagraphProperties.NONE);

  private static final int BODY_TEXT = 9;
  private static final int LONGEST_CHAIN = 64;

  private final Map<String, StyleEntry> paragraphs;
  private final Map<String, StyleEntry> characters;
  private final Map<String, Integer> numberingStyles;
  private final RunProperties runDefaults;
  private final ParagraphProperties paragraphDefaults;
  private final @Nullable String defaultId;
  private final Map<String, ParagraphStyle> resolvedParagraphs = new HashMap<>();
  private final Map<String, RunProperties> resolvedCharacters = new HashMap<>();

  StyleSheet(
      Map<String, StyleEntry> paragraphs,
      Map<String, StyleEntry> characters,
      Map<String, Integer> numberingStyles,
      RunProperties runDefaults,
      ParagraphProperties paragraphDefaults) {
    this.paragraphs = paragraphs;
    this.characters = characters;
    this.numberingStyles = numberingStyles;
    this.runDefaults = runDefaults;
    this.paragraphDefaults = paragraphDefaults;
    this.defaultId =
        paragraphs.values().stream()
            .filter(StyleEntry::isDefault)
            .map(StyleEntry::id)
            .findFirst()
            .orElse(null);
  }

  /** The paragraph style of that id; the default style when it is null. */
  public ParagraphStyle paragraph(@Nullable String id) {
    return resolvedParagraphs.computeIfAbsent(id == null ? "" : id, this::resolveParagraph);
  }

  /** The numbering instance a numbering style points to; 0 when there is none. */
  public int numberingOfStyle(String id) {
    return numberingStyles.getOrDefault(id, 0);
  }

  /** Bold after all: a direct setting wins; styles toggle each other; defaults come last. */
  public boolean bold(ParagraphStyle style, RunProperties run) {
    if (run.bold() != null) {
      return run.bold();
    }
    if (Boolean.TRUE.equals(runDefaults.bold())) {
      return true;
    }
    boolean ofParagraph = Boolean.TRUE.equals(style.bold());
    String id = run.styleId();
    return id == null ? ofParagraph : ofParagraph ^ Boolean.TRUE.equals(character(id).bold());
  }

  /** Font size of a run in half points; 0 when nothing sets one. */
  public int halfPoints(ParagraphStyle style, RunProperties run) {
    if (run.halfPoints() > 0) {
      return run.halfPoints();
    }
    String id = run.styleId();
    int ofCharacter = id == null ? 0 : character(id).halfPoints();
    return ofCharacter > 0 ? ofCharacter : style.halfPoints();
  }

  /** Whether a run is printed above the line: set directly, by its style or by its paragraph's. */
  public boolean raised(ParagraphStyle style, RunProperties run) {
    Boolean raised = run.raised();
    if (raised == null && run.styleId() != null) {
      raised = character(run.styleId()).raised();
    }
    return Boolean.TRUE.equals(raised == null ? style.raised() : raised);
  }

  private RunProperties character(String id) {
    return resolvedCharacters.computeIfAbsent(id, this::resolveCharacter);
  }

  private RunProperties resolveCharacter(String id) {
    Boolean bold = null;
    int halfPoints = 0;
    Boolean raised = null;
    for (StyleEntry entry : chain(characters, id)) {
      bold = bold == null ? entry.run().bold() : bold;
      halfPoints = halfPoints == 0 ? entry.run().halfPoints() : halfPoints;
      raised = raised == null ? entry.run().raised() : raised;
    }
    return new RunProperties(id, bold, halfPoints, raised, null, false);
  }

  private ParagraphStyle resolveParagraph(String id) {
    boolean known = paragraphs.containsKey(id);
    String start = known || defaultId == null ? id : defaultId;
    List<StyleEntry> chain = chain(paragraphs, start);
    Boolean centred = null;
    Boolean bold = null;
    Boolean raised = null;
    int halfPoints = 0;
    int outline = UNSET;
    int numId = UNSET;
    boolean contents = false;
    List<ChainLink> links = new ArrayList<>();
    for (StyleEntry entry : chain) {
      ParagraphProperties own = entry.paragraph();
      centred = centred == null ? own.centred() : centred;
      bold = bold == null ? entry.run().bold() : bold;
      raised = raised == null ? entry.run().raised() : raised;
      halfPoints = halfPoints == 0 ? entry.run().halfPoints() : halfPoints;
      outline = outline == UNSET ? own.outline() : outline;
      numId = numId == UNSET ? own.numId() : numId;
      contents |= StyleNames.contents(entry.name());
      links.add(new ChainLink(entry.id(), own.numLevel()));
    }
    return new ParagraphStyle(
        known ? chain.get(0).name() : id,
        known ? headingLevel(chain) : StyleNames.headingLevel(id, id),
        outline == UNSET || outline == BODY_TEXT
            ? OptionalInt.empty()
            : OptionalInt.of(outline + 1),
        known ? contents : StyleNames.contents(id),
        Boolean.TRUE.equals(centred == null ? paragraphDefaults.centred() : centred),
        bold,
        raised,
        halfPoints == 0 ? runDefaults.halfPoints() : halfPoints,
        numId,
        List.copyOf(links));
  }

  /** A style that is based on a heading style and turned back into body text is no heading. */
  private static OptionalInt headingLevel(List<StyleEntry> chain) {
    for (StyleEntry entry : chain) {
      OptionalInt level = StyleNames.headingLevel(entry.name(), entry.id());
      if (level.isPresent()) {
        return level;
      }
      if (entry.paragraph().outline() == BODY_TEXT) {
        return OptionalInt.empty();
      }
    }
    return OptionalInt.empty();
  }

  private static List<StyleEntry> chain(Map<String, StyleEntry> styles, String id) {
    Map<String, StyleEntry> chain = new LinkedHashMap<>();
    StyleEntry entry = styles.get(id);
    while (entry != null
        && chain.size() < LONGEST_CHAIN
        && chain.putIfAbsent(entry.id(), entry) == null) {
      entry = styles.get(entry.basedOn());
    }
    return List.copyOf(chain.values());
  }
}
