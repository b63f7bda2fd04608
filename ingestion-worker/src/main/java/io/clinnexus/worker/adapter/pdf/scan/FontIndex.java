package io.clinnexus.worker.adapter.pdf.scan;

import io.clinnexus.worker.adapter.pdf.page.FontLook;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/** Numbers the looks of fonts in the order of their first use, and reads their glyphs. */
final class FontIndex {

  private static final float HEAVY = 600;
  private static final int LONGEST_NAME = 200;

  private final GlyphText glyphs = new GlyphText();
  private final Map<FontLook, Integer> numbers = new HashMap<>();
  private final List<FontLook> looks = new ArrayList<>();
  private final Map<PDFont, FontLook> known = new HashMap<>();
  private int written;
  private long unreadable;

  String text(PDFont font, int code) {
    String text = glyphs.of(font, code);
    unreadable += text.equals(GlyphText.UNREADABLE) ? 1 : 0;
    return text;
  }

  int index(PDFont font, boolean stroked) {
    FontLook look = known.computeIfAbsent(font, FontIndex::look);
    FontLook shown = stroked ? new FontLook(look.name(), true, look.italic()) : look;
    Integer number = numbers.get(shown);
    if (number == null) {
      number = looks.size();
      numbers.put(shown, number);
      looks.add(shown);
    }
    return number;
  }

  private static FontLook look(PDFont font) {
    String full = GlyphText.fontName(font);
    int plus = full.indexOf('+');
    String name = plus == 6 ? full.substring(plus + 1) : full;
    String lower = name.toLowerCase(Locale.ROOT);
    PDFontDescriptor descriptor = font.getFontDescriptor();
    boolean bold =
        lower.contains("bold")
            || lower.contains("black")
            || lower.contains("heavy")
            || lower.contains("semibd")
            || (descriptor != null
                && (descriptor.isForceBold() || descriptor.getFontWeight() >= HEAVY));
    boolean italic =
        lower.contains("italic")
            || lower.contains("oblique")
            || (descriptor != null && descriptor.isItalic());
    String shown = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    return new FontLook(shown, bold, italic);
  }

  /** The looks first used since the last call. */
  List<FontLook> fresh() {
    List<FontLook> fresh = List.copyOf(looks.subList(written, looks.size()));
    written = looks.size();
    return fresh;
  }

  long unreadable() {
    return unreadable;
  }
}
