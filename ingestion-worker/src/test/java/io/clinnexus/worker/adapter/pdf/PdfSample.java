package io.clinnexus.worker.adapter.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.jspecify.annotations.Nullable;

/** Sets PDF pages by hand: y counts from the top of the page, in points. */
final class PdfSample {

  static final float LEFT = 72;
  static final float SIZE = 11;

  private static final float HEIGHT = PDRectangle.LETTER.getHeight();

  private final PDDocument document = new PDDocument();
  private final PDFont plain = new PDType1Font(FontName.HELVETICA);
  private final PDFont bold = new PDType1Font(FontName.HELVETICA_BOLD);
  private @Nullable PDPageContentStream open;

  /** What the page's own instructions say. */
  @SuppressWarnings("deprecation") // the only way to write instructions as they are
  PdfSample raw(String instructions) {
    return run(() -> stream().appendRawCommands(instructions + "\n"));
  }

  PdfSample page() {
    return page(PDRectangle.LETTER, 0);
  }

  PdfSample page(PDRectangle size, int rotation) {
    return run(
        () -> {
          if (open != null) {
            open.close();
          }
          PDPage page = new PDPage(size);
          page.setRotation(rotation);
          document.addPage(page);
          open = new PDPageContentStream(document, page);
        });
  }

  PdfSample text(float x, float y, String text) {
    return text(x, y, plain, SIZE, text);
  }

  PdfSample bold(float x, float y, float size, String text) {
    return text(x, y, bold, size, text);
  }

  PdfSample small(float x, float y, String text) {
    return text(x, y, plain, 7, text);
  }

  private PdfSample text(float x, float y, PDFont font, float size, String text) {
    return run(
        () -> {
          stream().beginText();
          stream().setFont(font, size);
          stream().newLineAtOffset(x, HEIGHT - y);
          stream().showText(text);
          stream().endText();
        });
  }

  /** Lines of text, 13 points apart. */
  PdfSample lines(float x, float y, String... lines) {
    for (int i = 0; i < lines.length; i++) {
      text(x, y + 13 * i, lines[i]);
    }
    return this;
  }

  PdfSample line(float x0, float y0, float x1, float y1) {
    return run(
        () -> {
          stream().moveTo(x0, HEIGHT - y0);
          stream().lineTo(x1, HEIGHT - y1);
          stream().stroke();
        });
  }

  /** Every edge of a grid with columns and rows at these places. */
  PdfSample grid(float[] xs, float[] ys) {
    for (float x : xs) {
      line(x, ys[0], x, ys[ys.length - 1]);
    }
    for (float y : ys) {
      line(xs[0], y, xs[xs.length - 1], y);
    }
    return this;
  }

  /** A filled triangle whose point is at this place. */
  PdfSample arrowHead(float x, float y) {
    return run(
        () -> {
          stream().moveTo(x, HEIGHT - y);
          stream().lineTo(x - 6, HEIGHT - y - 3);
          stream().lineTo(x - 6, HEIGHT - y + 3);
          stream().closePath();
          stream().fill();
        });
  }

  PdfSample bookmark(String title, int page) {
    return run(
        () -> {
          PDDocumentOutline outline = document.getDocumentCatalog().getDocumentOutline();
          if (outline == null) {
            outline = new PDDocumentOutline();
            document.getDocumentCatalog().setDocumentOutline(outline);
          }
          PDOutlineItem item = new PDOutlineItem();
          item.setTitle(title);
          item.setDestination(document.getPage(page - 1));
          outline.addLast(item);
        });
  }

  PDDocument document() {
    return document;
  }

  PDFont boldFont() {
    return bold;
  }

  private PDPageContentStream stream() {
    if (open == null) {
      throw new IllegalStateException("There is no page yet.");
    }
    return open;
  }

  byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    run(
        () -> {
          if (open != null) {
            open.close();
          }
          document.save(out);
          document.close();
        });
    return out.toByteArray();
  }

  private interface Drawing {

    void run() throws IOException;
  }

  private PdfSample run(Drawing drawing) {
    try {
      drawing.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }
}
