package io.clinnexus.worker.adapter.docx.numbering;

import io.clinnexus.domain.anchors.parsing.DocumentRejected;
import io.clinnexus.worker.adapter.docx.style.RunProperties;
import io.clinnexus.worker.adapter.docx.style.StyleSheet;
import io.clinnexus.worker.adapter.docx.xml.XmlCursor;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the numbering part. */
public final class NumberingReader {

  private static final int MAX_DEFINITIONS = 50_000;
  private static final String PICTURE_BULLET = "\u2022";
  private static final int MAX_TEMPLATE = 128;
  private static final int MAX_NUMBER = 1_000_000;

  private final XmlCursor cursor;
  private final Map<Integer, AbstractList> lists = new HashMap<>();
  private final Map<Integer, ListInstance> instances = new HashMap<>();

  private NumberingReader(XmlCursor cursor) {
    this.cursor = cursor;
  }

  /** Reads the whole part; of two definitions with one id the first counts. */
  public static Numbering read(XmlCursor cursor, StyleSheet styles) {
    NumberingReader reader = new NumberingReader(cursor);
    cursor.toRoot();
    int root = cursor.depth();
    while (cursor.nextChild(root)) {
      if (cursor.isWord("abstractNum")) {
        reader.readList();
      } else if (cursor.isWord("num")) {
        reader.readInstance();
      }
      if (reader.lists.size() + reader.instances.size() > MAX_DEFINITIONS) {
        throw DocumentRejected.limit("numberings", MAX_DEFINITIONS, cursor.part());
      }
    }
    cursor.finish();
    return new Numbering(reader.lists, reader.instances, styles);
  }

  private void readList() {
    int id = cursor.integer("abstractNumId", -1);
    NumberingLevel[] levels = new NumberingLevel[AbstractList.LEVELS];
    Arrays.fill(levels, NumberingLevel.NONE);
    String link = "";
    int level = cursor.depth();
    while (cursor.nextChild(level)) {
      if (cursor.isWord("lvl")) {
        int index = levelIndex();
        levels[index] = readLevel();
      } else if (cursor.isWord("numStyleLink")) {
        link = cursor.value();
      }
    }
    lists.putIfAbsent(id, new AbstractList(id, List.of(levels), link));
  }

  private void readInstance() {
    int id = cursor.integer("numId", -1);
    int abstractId = -1;
    Map<Integer, NumberingLevel> levels = new HashMap<>();
    Map<Integer, Integer> starts = new HashMap<>();
    int level = cursor.depth();
    while (cursor.nextChild(level)) {
      if (cursor.isWord("abstractNumId")) {
        abstractId = cursor.integer("val", -1);
      } else if (cursor.isWord("lvlOverride")) {
        readOverride(levels, starts);
      }
    }
    instances.putIfAbsent(id, new ListInstance(id, abstractId, levels, starts));
  }

  private void readOverride(Map<Integer, NumberingLevel> levels, Map<Integer, Integer> starts) {
    int index = levelIndex();
    int level = cursor.depth();
    while (cursor.nextChild(level)) {
      if (cursor.isWord("startOverride")) {
        starts.put(index, number(0));
      } else if (cursor.isWord("lvl")) {
        levels.put(index, readLevel());
      }
    }
  }

  private NumberingLevel readLevel() {
    int start = 0;
    String format = "decimal";
    String text = "";
    boolean legal = false;
    int restart = -1;
    String styleId = "";
    String font = "";
    int level = cursor.depth();
    while (cursor.nextChild(level)) {
      switch (cursor.wordName()) {
        case "start" -> start = number(0);
        case "numFmt" -> format = cursor.value();
        case "lvlText" -> text = template();
        case "lvlPicBulletId" -> text = PICTURE_BULLET;
        case "isLgl" -> legal = cursor.toggle();
        case "lvlRestart" -> restart = number(-1);
        case "pStyle" -> styleId = cursor.value();
        case "rPr" -> font = font();
        default -> {}
      }
    }
    return new NumberingLevel(start, format, text, legal, restart, styleId, font);
  }

  private String template() {
    String text = cursor.value();
    return text.length() > MAX_TEMPLATE ? text.substring(0, MAX_TEMPLATE) : text;
  }

  private String font() {
    String font = RunProperties.read(cursor).font();
    return font == null ? "" : font;
  }

  private int levelIndex() {
    return Math.max(0, Math.min(cursor.integer("ilvl", 0), AbstractList.LEVELS - 1));
  }

  private int number(int otherwise) {
    return Math.max(-1, Math.min(cursor.integer("val", otherwise), MAX_NUMBER));
  }
}
