package io.clinnexus.worker.adapter.docx.numbering;

import io.clinnexus.worker.adapter.docx.style.ParagraphProperties;
import io.clinnexus.worker.adapter.docx.style.ParagraphStyle;
import io.clinnexus.worker.adapter.docx.style.StyleSheet;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The numbering definitions of a document and which of them a paragraph uses. */
public final class Numbering {

  private static final int LONGEST_STYLE_LINK = 8;

  private final Map<Integer, AbstractList> lists;
  private final Map<Integer, ListInstance> instances;
  private final StyleSheet styles;
  private final IdentityHashMap<ParagraphStyle, Integer> levelOfStyle = new IdentityHashMap<>();

  Numbering(
      Map<Integer, AbstractList> lists, Map<Integer, ListInstance> instances, StyleSheet styles) {
    this.lists = lists;
    this.instances = instances;
    this.styles = styles;
  }

  /** The numbering of a document without a numbering part. */
  public static Numbering none(StyleSheet styles) {
    return new Numbering(Map.of(), Map.of(), styles);
  }

  /** The list and level of a paragraph; null when it is not numbered. */
  @Nullable ListPosition positionOf(ParagraphProperties direct, ParagraphStyle style) {
    boolean directList = direct.numId() != ParagraphProperties.UNSET;
    int numId = directList ? direct.numId() : style.numId();
    ListInstance instance = numId <= 0 ? null : instances.get(numId);
    AbstractList list = instance == null ? null : list(instance.abstractId());
    if (instance == null || list == null) {
      return null;
    }
    int level = direct.numLevel();
    if (level == ParagraphProperties.UNSET) {
      level = directList ? levelBelow(style) : levelFromStyle(style, list, instance);
    }
    return new ListPosition(list, instance, level);
  }

  /**
   * A paragraph that names its list but no level takes the level its style sets, else the first.
   */
  private static int levelBelow(ParagraphStyle style) {
    for (ParagraphStyle.ChainLink link : style.chain()) {
      if (link.numLevel() != ParagraphProperties.UNSET) {
        return link.numLevel();
      }
    }
    return 0;
  }

  private int levelFromStyle(ParagraphStyle style, AbstractList list, ListInstance instance) {
    Integer known = levelOfStyle.get(style);
    if (known == null) {
      known = findLevel(style, list, instance);
      levelOfStyle.put(style, known);
    }
    return known;
  }

  private static int findLevel(ParagraphStyle style, AbstractList list, ListInstance instance) {
    for (ParagraphStyle.ChainLink link : style.chain()) {
      if (link.numLevel() != ParagraphProperties.UNSET) {
        return link.numLevel();
      }
      for (int level = 0; level < AbstractList.LEVELS; level++) {
        NumberingLevel definition = new ListPosition(list, instance, level).definition(level);
        if (!link.styleId().isEmpty() && definition.styleId().equals(link.styleId())) {
          return level;
        }
      }
    }
    return 0;
  }

  private @Nullable AbstractList list(int abstractId) {
    AbstractList list = lists.get(abstractId);
    for (int i = 0; i < LONGEST_STYLE_LINK && list != null; i++) {
      if (list.numStyleLink().isEmpty()) {
        return list;
      }
      ListInstance linked = instances.get(styles.numberingOfStyle(list.numStyleLink()));
      list = linked == null ? null : lists.get(linked.abstractId());
    }
    return null;
  }
}
