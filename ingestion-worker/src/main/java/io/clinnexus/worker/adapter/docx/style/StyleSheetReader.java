package io.clinnexus.worker.adapter.docx.style;

import static io.clinnexus.worker.adapter.docx.style.ParagraphProperties.UNSET;

import io.clinnexus.domain.anchors.parsing.DocumentRejected;
import io.clinnexus.worker.adapter.docx.xml.XmlCursor;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the styles part. */
public final class StyleSheetReader {

  private static final int MAX_STYLES = 50_000;

  private final XmlCursor cursor;
  private final Map<String, StyleEntry> paragraphs = new HashMap<>();
  private final Map<String, StyleEntry> characters = new HashMap<>();
  private final Map<String, Integer> numberingStyles = new HashMap<>();
  private RunProperties runDefaults = RunProperties.NONE;
  private ParagraphProperties paragraphDefaults = ParagraphProperties.NONE;

  private StyleSheetReader(XmlCursor cursor) {
    this.cursor = cursor;
  }

  /** Reads the whole part; of two styles with one id the first counts. */
  public static StyleSheet read(XmlCursor cursor) {
    StyleSheetReader reader = new StyleSheetReader(cursor);
    cursor.toRoot();
    int root = cursor.depth();
    while (cursor.nextChild(root)) {
      if (cursor.isWord("docDefaults")) {
        reader.readDefaults();
      } else if (cursor.isWord("style")) {
        reader.readStyle();
      }
    }
    cursor.finish();
    return new StyleSheet(
        reader.paragraphs,
        reader.characters,
        reader.numberingStyles,
        reader.runDefaults,
        reader.paragraphDefaults);
  }

  private void readDefaults() {
    int level = cursor.depth();
    while (cursor.nextChild(level)) {
      int inner = cursor.depth();
      while (cursor.nextChild(inner)) {
        if (cursor.isWord("rPr")) {
          runDefaults = RunProperties.read(cursor);
        } else if (cursor.isWord("pPr")) {
          paragraphDefaults = ParagraphProperties.read(cursor);
        }
      }
    }
  }

  private void readStyle() {
    String type = text(cursor.attribute("type"));
    String id = text(cursor.attribute("styleId"));
    String isDefault = text(cursor.attribute("default"));
    String name = "";
    String basedOn = "";
    ParagraphProperties paragraph = ParagraphProperties.NONE;
    RunProperties run = RunProperties.NONE;
    int level = cursor.depth();
    while (cursor.nextChild(level)) {
      switch (cursor.wordName()) {
        case "name" -> name = cursor.value();
        case "basedOn" -> basedOn = cursor.value();
        case "pPr" -> paragraph = ParagraphProperties.read(cursor);
        case "rPr" -> run = RunProperties.read(cursor);
        default -> {}
      }
    }
    boolean isDefaultStyle = isDefault.equals("1") || isDefault.equals("true");
    keep(type, new StyleEntry(id, name, basedOn, isDefaultStyle, paragraph, run));
  }

  private void keep(String type, StyleEntry entry) {
    switch (type) {
      case "paragraph", "" -> paragraphs.putIfAbsent(entry.id(), entry);
      case "character" -> characters.putIfAbsent(entry.id(), entry);
      case "numbering" -> {
        if (entry.paragraph().numId() != UNSET) {
          numberingStyles.putIfAbsent(entry.id(), entry.paragraph().numId());
        }
      }
      default -> {}
    }
    if (paragraphs.size() + characters.size() + numberingStyles.size() > MAX_STYLES) {
      throw DocumentRejected.limit("styles", MAX_STYLES, cursor.part());
    }
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
