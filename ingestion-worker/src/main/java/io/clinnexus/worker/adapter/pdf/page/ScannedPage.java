package io.clinnexus.worker.adapter.pdf.page;

import java.util.List;

/**
 * One page as it is shown.
 *
 * @param number 1-based
 * @param width in points
 * @param height in points
 * @param pieces its text in the order of the file
 * @param rulings lines and edges that may border cells
 * @param arrowHeads small pointed shapes
 * @param pictures where pictures stand
 */
public record ScannedPage(
    int number,
    float width,
    float height,
    List<Piece> pieces,
    List<Ruling> rulings,
    List<Box> arrowHeads,
    List<Box> pictures) {

  public ScannedPage {
    pieces = List.copyOf(pieces);
    rulings = List.copyOf(rulings);
    arrowHeads = List.copyOf(arrowHeads);
    pictures = List.copyOf(pictures);
  }
}
