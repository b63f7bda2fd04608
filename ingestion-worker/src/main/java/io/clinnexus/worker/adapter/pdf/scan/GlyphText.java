package io.clinnexus.worker.adapter.pdf.scan;

import io.clinnexus.worker.adapter.docx.xml.SymbolFonts;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.pdmodel.font.encoding.SymbolEncoding;

/** Which characters a glyph stands for. */
final class GlyphText {

  /** Stands for a glyph whose characters the file does not tell. */
  static final String UNREADABLE = "\uFFFD";

  private static final int PRIVATE_FIRST = 0xE000;
  private static final int PRIVATE_LAST = 0xF8FF;
  private static final int SYMBOL_BASE = 0xF000;
  private static final String[] LIGATURES = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};
  private static final int FIRST_LIGATURE = 0xFB00;

  private final Map<PDFont, Map<Integer, String>> known = new IdentityHashMap<>();

  /** The text of a glyph: ligatures as letters, control characters as a space. */
  String of(PDFont font, int code) {
    return known
        .computeIfAbsent(font, any -> new HashMap<>())
        .computeIfAbsent(code, any -> clean(read(font, code), fontName(font)));
  }

  static String fontName(PDFont font) {
    String name = font.getName();
    return name == null ? "" : name;
  }

  private static String read(PDFont font, int code) {
    String text = font.toUnicode(code, GlyphList.getAdobeGlyphList());
    if (text != null) {
      return text;
    }
    return font instanceof PDSimpleFont && code >= ' ' && code < 0x7F
        ? String.valueOf((char) code)
        : UNREADABLE;
  }

  private static String clean(String text, String fontName) {
    StringBuilder clean = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      i += Character.charCount(codePoint);
      if (codePoint >= FIRST_LIGATURE && codePoint < FIRST_LIGATURE + LIGATURES.length) {
        clean.append(LIGATURES[codePoint - FIRST_LIGATURE]);
      } else if (Character.isISOControl(codePoint)) {
        clean.append(' ');
      } else if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
        clean.append(UNREADABLE);
      } else if (codePoint >= PRIVATE_FIRST && codePoint <= PRIVATE_LAST) {
        clean.append(symbol(codePoint, fontName.toLowerCase(Locale.ROOT)));
      } else {
        clean.appendCodePoint(codePoint);
      }
    }
    return clean.toString();
  }

  /** Symbol fonts put their glyphs into the private area; the usual ones have real characters. */
  private static String symbol(int codePoint, String fontName) {
    int code = codePoint - SYMBOL_BASE;
    if (fontName.contains("symbol") && code >= 0 && code <= 0xFF) {
      String name = SymbolEncoding.INSTANCE.getName(code);
      String text = name == null ? null : GlyphList.getAdobeGlyphList().toUnicode(name);
      if (text != null && !text.isEmpty()) {
        return text;
      }
    }
    String family = fontName.contains("wingdings") ? "Wingdings" : "Symbol";
    return Character.toString(SymbolFonts.unicode(family, codePoint));
  }
}
