package io.clinnexus.worker.adapter.docx.xml;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Characters of the symbol fonts Word documents use, as Unicode. Word stores them as private use
 * characters (U+F000 to U+F0FF) that mean something in one font only.
 */
public final class SymbolFonts {

  /** The Symbol font from 0x20 to 0x7E. */
  private static final String SYMBOL_LOW =
      " !\u2200#\u2203%&\u220b()\u2217+,\u2212./01234567"
          + "89:;<=>?\u2245\u0391\u0392\u03a7\u0394\u0395\u03a6\u0393\u0397\u0399\u03d1\u039a\u039b\u039c\u039d\u039f"
          + "\u03a0\u0398\u03a1\u03a3\u03a4\u03a5\u03c2\u03a9\u039e\u03a8\u0396[\u2234]\u22a5_\u203e\u03b1\u03b2\u03c7\u03b4\u03b5\u03c6\u03b3"
          + "\u03b7\u03b9\u03d5\u03ba\u03bb\u03bc\u03bd\u03bf\u03c0\u03b8\u03c1\u03c3\u03c4\u03c5\u03d6\u03c9\u03be\u03c8\u03b6{|}\u223c";

  /** The Symbol font from 0xA0 to 0xFE. */
  private static final String SYMBOL_HIGH =
      "\u20ac\u03d2\u2032\u2264\u2044\u221e\u0192\u2663\u2666\u2665\u2660\u2194\u2190\u2191\u2192\u2193\u00b0\u00b1\u2033\u2265\u00d7\u221d\u2202\u2022"
          + "\u00f7\u2260\u2261\u2248\u2026\u23d0\u23af\u21b5\u2135\u2111\u211c\u2118\u2297\u2295\u2205\u2229\u222a\u2283\u2287\u2284\u2282\u2286\u2208\u2209"
          + "\u2220\u2207\u00ae\u00a9\u2122\u220f\u221a\u22c5\u00ac\u2227\u2228\u21d4\u21d0\u21d1\u21d2\u21d3\u25ca\u3008\u00ae\u00a9\u2122\u2211\u239b\u239c"
          + "\u239d\u23a1\u23a2\u23a3\u23a7\u23a8\u23a9\u23aa\uf8ff\u3009\u222b\u2320\u23ae\u2321\u239e\u239f\u23a0\u23a4\u23a5\u23a6\u23ab\u23ac\u23ad";

  private static final Map<Integer, Integer> WINGDINGS =
      Map.ofEntries(
          Map.entry(0x6C, 0x25CF),
          Map.entry(0x6E, 0x25A0),
          Map.entry(0x6F, 0x25A1),
          Map.entry(0x71, 0x2751),
          Map.entry(0x76, 0x2756),
          Map.entry(0x78, 0x2612),
          Map.entry(0x9F, 0x2022),
          Map.entry(0xA7, 0x25AA),
          Map.entry(0xA8, 0x25FB),
          Map.entry(0xD8, 0x27A2),
          Map.entry(0xE0, 0x2192),
          Map.entry(0xE8, 0x2794),
          Map.entry(0xF0, 0x21E8),
          Map.entry(0xFB, 0x2717),
          Map.entry(0xFC, 0x2713),
          Map.entry(0xFD, 0x2612),
          Map.entry(0xFE, 0x2611));

  private static final int REPLACEMENT = 0xFFFD;

  private SymbolFonts() {}

  /** The character a {@code w:sym} element prints; U+FFFD when its code is not a number. */
  static int symbol(XmlCursor cursor) {
    String code = cursor.attribute("char");
    if (code == null) {
      return REPLACEMENT;
    }
    try {
      int value = Integer.parseInt(code.trim(), 16);
      return Character.isDefined(value) && value >= ' ' && !isSurrogate(value)
          ? unicode(cursor.attribute("font"), value)
          : REPLACEMENT;
    } catch (NumberFormatException e) {
      return REPLACEMENT;
    }
  }

  /** The symbol of the element the cursor is at, as text. */
  public static String symbolText(XmlCursor cursor) {
    return Character.toString(symbol(cursor));
  }

  /** The Unicode form of a character that is set in the named font; itself when none is known. */
  public static int unicode(@Nullable String font, int codePoint) {
    int code = codePoint >= 0xF000 && codePoint <= 0xF0FF ? codePoint - 0xF000 : codePoint;
    if (font == null || code > 0xFF || (code == codePoint && code < 0x80)) {
      return codePoint;
    }
    String name = font.toLowerCase(Locale.ROOT);
    if (name.equals("symbol")) {
      return fromSymbol(code, codePoint);
    }
    if (name.equals("wingdings")) {
      return WINGDINGS.getOrDefault(code, codePoint);
    }
    return code >= 0x20 && code < 0x7F ? code : codePoint;
  }

  private static int fromSymbol(int code, int otherwise) {
    if (code >= 0x20 && code <= 0x7E) {
      return SYMBOL_LOW.charAt(code - 0x20);
    }
    return code >= 0xA0 && code <= 0xFE ? SYMBOL_HIGH.charAt(code - 0xA0) : otherwise;
  }

  private static boolean isSurrogate(int value) {
    return value >= Character.MIN_SURROGATE && value <= Character.MAX_SURROGATE;
  }
}
