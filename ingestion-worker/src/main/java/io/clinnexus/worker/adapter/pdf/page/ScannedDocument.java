package io.clinnexus.worker.adapter.pdf.page;

import java.util.List;

/**
 * What is printed on all pages.
 *
 * @param unreadableGlyphs glyphs whose characters the file does not tell; they stand in the text as
 *     U+FFFD
 */
public record ScannedDocument(
    List<ScannedPage> pages,
    List<FontLook> fonts,
    List<Bookmark> bookmarks,
    long unreadableGlyphs) {

  public ScannedDocument {
    pages = List.copyOf(pages);
    fonts = List.copyOf(fonts);
    bookmarks = List.copyOf(bookmarks);
  }
}
