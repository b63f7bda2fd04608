package io.clinnexus.worker.adapter.pdf.scan;

import io.clinnexus.worker.adapter.pdf.page.Box;
import io.clinnexus.worker.adapter.pdf.page.Piece;
import io.clinnexus.worker.adapter.pdf.page.ScanLimits;
import io.clinnexus.worker.adapter.pdf.page.ScanRefusal;
import io.clinnexus.worker.adapter.pdf.page.ScanRefused;
import io.clinnexus.worker.adapter.pdf.page.ScannedPage;
import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * Runs the drawing instructions of one page and keeps its text, its rulings and the places of its
 * pictures. Pictures are never decoded, colour profiles never loaded, annotations never run.
 */
final class PageScanner extends PDFGraphicsStreamEngine {

  private static final Set<String> IGNORED =
      Set.of("BI", "CS", "cs", "SC", "sc", "SCN", "scn", "sh", "ri", "i");
  private static final float WHITE = 0.99f;
  private static final float SMALLEST = 0.5f;

  private final PageFrame frame;
  private final FontIndex fonts;
  private final ScanLimits limits;
  private final PieceCollector pieces = new PieceCollector();
  private final PathCollector paths;
  private final List<Box> pictures = new ArrayList<>();
  private final List<Boolean> marked = new ArrayList<>();
  private Point2D.Float current = new Point2D.Float();

  PageScanner(PDPage page, FontIndex fonts, ScanLimits limits) {
    super(page);
    this.frame = new PageFrame(page);
    this.fonts = fonts;
    this.limits = limits;
    this.paths = new PathCollector(limits.rulingsPerPage());
  }

  ScannedPage scan(int number) throws IOException {
    processPage(getPage());
    List<Piece> text = pieces.finish();
    return new ScannedPage(
        number, frame.width(), frame.height(), text, paths.rulings(), paths.heads(), pictures);
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    String name = operator.getName();
    if (IGNORED.contains(name)) {
      return;
    }
    if (name.equals("Do")
        && !operands.isEmpty()
        && operands.get(0) instanceof COSName object
        && getResources() != null
        && getResources().isImageXObject(object)) {
      picture();
      return;
    }
    super.processOperator(operator, operands);
  }

  private void picture() {
    Matrix place = getGraphicsState().getCurrentTransformationMatrix();
    Point2D.Float a = framed(place.transformPoint(0, 0));
    Point2D.Float b = framed(place.transformPoint(1, 1));
    if (pictures.size() < limits.rulingsPerPage() && finite(a) && finite(b)) {
      pictures.add(
          new Box(Math.min(a.x, b.x), Math.min(a.y, b.y), Math.max(a.x, b.x), Math.max(a.y, b.y)));
    }
  }

  @Override
  protected void showType3Glyph(Matrix matrix, PDType3Font font, int code, Vector displacement) {
    glyph(matrix, font, code, displacement, Math.abs(font.getFontMatrix().getScaleY()) * 1000);
  }

  @Override
  protected void showFontGlyph(Matrix matrix, PDFont font, int code, Vector displacement) {
    glyph(matrix, font, code, displacement, 1);
  }

  private void glyph(Matrix matrix, PDFont font, int code, Vector displacement, float scale) {
    Point2D.Float start = framed(matrix.transformPoint(0, 0));
    Point2D.Float end = framed(matrix.transformPoint(displacement.getX(), 0));
    Point2D.Float up = framed(matrix.transformPoint(0, scale == 0 ? 1 : scale));
    if (!finite(start) || !finite(end) || !finite(up)) {
      return;
    }
    float size = (float) start.distance(up);
    if (size < SMALLEST) {
      size = SMALLEST;
    }
    int turn = turn(start, end, up);
    Point2D.Float from = turn == Piece.SLANTED ? start : frame.turned(start, turn);
    Point2D.Float to = turn == Piece.SLANTED ? end : frame.turned(end, turn);
    String text = fonts.text(font, code);
    pieces.add(
        text,
        new PieceCollector.Glyph(
            Math.min(from.x, to.x),
            Math.max(from.x, to.x),
            from.y,
            size,
            fonts.index(font, getGraphicsState().getTextState().getRenderingMode().isStroke()),
            turn,
            marked.contains(true)));
  }

  /** By the direction of the baseline, or, for glyphs without width, of the upright. */
  private static int turn(Point2D.Float start, Point2D.Float end, Point2D.Float up) {
    float dx = end.x - start.x;
    float dy = end.y - start.y;
    if (Math.abs(dx) + Math.abs(dy) < 0.01f) {
      dx = start.y - up.y;
      dy = up.x - start.x;
    }
    if (Math.abs(dy) <= 0.03f * Math.abs(dx)) {
      return dx >= 0 ? 0 : 2;
    }
    if (Math.abs(dx) <= 0.03f * Math.abs(dy)) {
      return dy >= 0 ? 1 : 3;
    }
    return Piece.SLANTED;
  }

  private Point2D.Float framed(Point2D point) {
    return frame.place((float) point.getX(), (float) point.getY());
  }

  private static boolean finite(Point2D.Float point) {
    return Math.abs(point.x) < 50_000 && Math.abs(point.y) < 50_000;
  }

  @Override
  public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
    boolean pagination =
        COSName.ARTIFACT.equals(tag)
            && properties != null
            && "Pagination".equals(properties.getNameAsString(COSName.TYPE));
    if (marked.size() < limits.rulingsPerPage()) {
      marked.add(pagination);
    }
  }

  @Override
  public void endMarkedContentSequence() {
    if (!marked.isEmpty()) {
      marked.remove(marked.size() - 1);
    }
  }

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
    paths.moveTo(framed(p0));
    paths.lineTo(framed(p1));
    paths.lineTo(framed(p2));
    paths.lineTo(framed(p3));
    paths.close();
    current = new Point2D.Float((float) p0.getX(), (float) p0.getY());
  }

  @Override
  public void moveTo(float x, float y) {
    current = new Point2D.Float(x, y);
    paths.moveTo(framed(current));
  }

  @Override
  public void lineTo(float x, float y) {
    current = new Point2D.Float(x, y);
    paths.lineTo(framed(current));
  }

  /** A curve borders no cell: its end starts a path of its own. */
  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    moveTo(x3, y3);
  }

  @Override
  public Point2D getCurrentPoint() {
    return current;
  }

  @Override
  public void closePath() {
    paths.close();
  }

  @Override
  public void endPath() {
    paths.drop();
  }

  @Override
  public void clip(int windingRule) {
    // What is clipped away is not told apart: text outside the page is left out later.
  }

  @Override
  public void strokePath() {
    if (isWhite(getGraphicsState().getStrokingColor())) {
      paths.drop();
    } else {
      paths.stroke();
    }
  }

  @Override
  public void fillPath(int windingRule) {
    if (isWhite(getGraphicsState().getNonStrokingColor())) {
      paths.drop();
    } else {
      paths.fill();
    }
  }

  @Override
  public void fillAndStrokePath(int windingRule) {
    strokePath();
  }

  private static boolean isWhite(PDColor color) {
    float[] parts = color.getComponents();
    boolean inks = parts.length == 4;
    for (float part : parts) {
      if (inks ? part > 1 - WHITE : part < WHITE) {
        return false;
      }
    }
    return parts.length > 0;
  }

  @Override
  public void drawImage(PDImage image) {
    picture();
  }

  @Override
  public void shadingFill(COSName name) {
    paths.drop();
  }

  @Override
  protected void operatorException(Operator operator, List<COSBase> operands, IOException e)
      throws IOException {
    if (e instanceof ScanRefused) {
      throw e;
    }
    if (pieces.size() > limits.pieces()) {
      throw new ScanRefused(ScanRefusal.LIMIT, "textPieces");
    }
    // A broken instruction is skipped, as viewers do; the text around it is still read.
  }
}
