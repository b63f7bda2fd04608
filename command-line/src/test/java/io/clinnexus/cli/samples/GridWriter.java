package io.clinnexus.cli.samples;

import io.clinnexus.cli.samples.Block.Grid;
import java.util.List;

/**
 * Writes a table. A cell {@code >} continues the cell on its left (a horizontal merge), a cell
 * {@code ^^} the cell above (a vertical merge); {@code //} separates paragraphs.
 */
final class GridWriter {

  private static final String LEFT = ">";
  private static final String ABOVE = "^^";

  private final InlineWriter inline;

  GridWriter(InlineWriter inline) {
    this.inline = inline;
  }

  /** Returns the table; width in twentieths of a point. */
  String write(Grid grid, int width) {
    int shares = grid.widths().stream().mapToInt(Integer::intValue).sum();
    StringBuilder out = new StringBuilder("<w:tbl><w:tblPr><w:tblStyle w:val=\"Table");
    out.append(grid.style().equals("Plain") ? "Plain" : "Grid")
        .append("\"/><w:tblW w:w=\"")
        .append(width)
        .append("\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>");
    List<Integer> widths = grid.widths().stream().map(share -> share * width / shares).toList();
    widths.forEach(w -> out.append("<w:gridCol w:w=\"").append(w).append("\"/>"));
    out.append("</w:tblGrid>");
    for (int row = 0; row < grid.rows().size(); row++) {
      row(out, grid, row, widths);
    }
    return out.append("</w:tbl>").toString();
  }

  private void row(StringBuilder out, Grid grid, int row, List<Integer> widths) {
    boolean header = row < grid.headerRows();
    List<String> cells = grid.rows().get(row);
    out.append("<w:tr><w:trPr><w:cantSplit/>")
        .append(header ? "<w:tblHeader/>" : "")
        .append("</w:trPr>");
    for (int column = 0; column < cells.size(); ) {
      int span = 1;
      int cellWidth = widths.get(column);
      while (column + span < cells.size() && cells.get(column + span).equals(LEFT)) {
        cellWidth += widths.get(column + span);
        span++;
      }
      out.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(cellWidth).append("\" w:type=\"dxa\"/>");
      if (span > 1) {
        out.append("<w:gridSpan w:val=\"").append(span).append("\"/>");
      }
      String text = cells.get(column);
      boolean continued = text.equals(ABOVE);
      if (continued) {
        out.append("<w:vMerge/>");
      } else if (startsMerge(grid, row, column)) {
        out.append("<w:vMerge w:val=\"restart\"/>");
      }
      out.append(header ? "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"DDE6EE\"/>" : "")
          .append("</w:tcPr>");
      paragraphs(out, continued ? "" : text, style(grid, header, column));
      out.append("</w:tc>");
      column += span;
    }
    out.append("</w:tr>");
  }

  private static boolean startsMerge(Grid grid, int row, int column) {
    return row + 1 < grid.rows().size() && grid.rows().get(row + 1).get(column).equals(ABOVE);
  }

  private static String style(Grid grid, boolean header, int column) {
    if (header) {
      return "TableHeader";
    }
    return grid.style().equals("Schedule") && column > 0 ? "TableCentered" : "TableText";
  }

  private void paragraphs(StringBuilder out, String text, String style) {
    for (String part : text.split(" // ", -1)) {
      boolean bullet = part.startsWith("- ");
      out.append("<w:p><w:pPr><w:pStyle w:val=\"").append(style).append("\"/>");
      if (bullet) {
        out.append("<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"3\"/></w:numPr>")
            .append("<w:ind w:left=\"284\" w:hanging=\"227\"/>");
      }
      out.append("</w:pPr>")
          .append(inline.runs(bullet ? part.substring(2) : part))
          .append("</w:p>");
    }
  }
}
