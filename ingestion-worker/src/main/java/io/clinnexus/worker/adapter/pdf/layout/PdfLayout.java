package io.clinnexus.worker.adapter.pdf.layout;

import io.clinnexus.domain.anchors.parsing.Block;
import io.clinnexus.domain.anchors.parsing.PageStarts;
import io.clinnexus.domain.anchors.parsing.ParseLimits;
import io.clinnexus.domain.anchors.parsing.ParsedDocument;
import io.clinnexus.worker.adapter.pdf.page.ScannedDocument;
import io.clinnexus.worker.adapter.pdf.page.ScannedPage;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Lays out what is printed on the pages as a document tree. Deterministic. */
public final class PdfLayout {

  private PdfLayout() {}

  /** The tree; its ledger counts every character the pages hold. */
  public static ParsedDocument read(ScannedDocument scanned, ParseLimits limits) {
    Account account = new Account();
    List<PageSheet> sheets = new ArrayList<>();
    for (ScannedPage page : scanned.pages()) {
      sheets.add(PageSheet.of(page, account));
    }
    List<Item> flow = new PageReader(scanned.fonts(), account).read(sheets);
    Measures measures = new Measures(flow);
    Contents contents = Contents.find(flow);
    TreeMap<Integer, HeadingMark> headings =
        HeadingFinder.find(flow, contents, scanned.bookmarks(), measures.bodySize());
    TreeBuilder tree = new TreeBuilder(flow, contents, headings, measures, account, limits);
    List<Block> body = tree.build();
    return new ParsedDocument(
        body,
        List.of(),
        List.of(account.text()),
        warnings(scanned),
        new PageStarts(tree.pageStarts()));
  }

  private static List<String> warnings(ScannedDocument scanned) {
    return scanned.unreadableGlyphs() > 0 ? List.of("pdf-unreadable-glyphs") : List.of();
  }
}
