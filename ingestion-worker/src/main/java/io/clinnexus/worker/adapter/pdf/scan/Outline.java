package io.clinnexus.worker.adapter.pdf.scan;

import io.clinnexus.worker.adapter.pdf.page.Bookmark;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.jspecify.annotations.Nullable;

/** Reads the bookmarks; a chain that runs in a circle ends where it meets itself. */
final class Outline {

  private static final int MOST = 10_000;
  private static final int DEEPEST = 12;
  private static final int LONGEST_TITLE = 1_000;

  private final PDDocument document;
  private final Map<COSDictionary, Integer> pages;
  private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Bookmark> found = new ArrayList<>();

  private Outline(PDDocument document, Map<COSDictionary, Integer> pages) {
    this.document = document;
    this.pages = pages;
  }

  static List<Bookmark> read(PDDocument document, Map<COSDictionary, Integer> pages) {
    PDDocumentOutline root = document.getDocumentCatalog().getDocumentOutline();
    Outline outline = new Outline(document, pages);
    if (root != null) {
      outline.read(root, 1);
    }
    return outline.found;
  }

  private void read(PDOutlineNode node, int level) {
    PDOutlineItem item = node.getFirstChild();
    while (item != null && found.size() < MOST && seen.add(item.getCOSObject())) {
      String title = item.getTitle();
      if (title != null && !title.isBlank()) {
        found.add(new Bookmark(level, cut(title), page(item)));
      }
      if (level < DEEPEST) {
        read(item, level + 1);
      }
      item = item.getNextSibling();
    }
  }

  private static String cut(String title) {
    return title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title;
  }

  private int page(PDOutlineItem item) {
    try {
      @Nullable PDPage page = item.findDestinationPage(document);
      return page == null ? 0 : pages.getOrDefault(page.getCOSObject(), 0);
    } catch (IOException e) {
      return 0;
    }
  }
}
