package io.clinnexus.worker.adapter.pdf.layout;

import io.clinnexus.domain.anchors.parsing.SkipReason;
import io.clinnexus.worker.adapter.pdf.page.Box;
import io.clinnexus.worker.adapter.pdf.page.FontLook;
import io.clinnexus.worker.adapter.pdf.page.Piece;
import io.clinnexus.worker.adapter.pdf.page.Ruling;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts what stands on each page into reading order, running headers and footers left out. */
final class PageReader {

  private static final float SMALLEST_PICTURE = 40f;
  private static final int REPEATED = 3;
  private static final double TAGGED = 0.5;

  private final List<FontLook> fonts;
  private final Account account;
  private List<Float> openColumns = List.of();

  PageReader(List<FontLook> fonts, Account account) {
    this.fonts = fonts;
    this.account = account;
  }

  /** All items of all pages. */
  List<Item> read(List<PageSheet> sheets) {
    List<RunningLines.Page> pages = new ArrayList<>();
    for (PageSheet sheet : sheets) {
      pages.add(
          new RunningLines.Page(
              sheet.number(),
              sheet.height(),
              LineBuilder.lines(sheet.number(), sheet.upright(), fonts)));
    }
    RunningLines running = new RunningLines(pages, isTagged(sheets));
    Map<String, Set<Integer>> asides = asides(sheets);
    List<Item> flow = new ArrayList<>();
    for (int i = 0; i < sheets.size(); i++) {
      read(sheets.get(i), running, pages.get(i), asides, flow);
    }
    return new TableJoiner(account).join(flow);
  }

  /** Marks of page headers are believed unless they cover most of the text. */
  private static boolean isTagged(List<PageSheet> sheets) {
    long all = 0;
    long marked = 0;
    for (PageSheet sheet : sheets) {
      for (Piece piece : sheet.upright()) {
        all++;
        marked += piece.pagination() ? 1 : 0;
      }
    }
    return marked < TAGGED * all;
  }

  /** On which pages each text that does not stand upright is printed. */
  private static Map<String, Set<Integer>> asides(List<PageSheet> sheets) {
    Map<String, Set<Integer>> asides = new HashMap<>();
    for (PageSheet sheet : sheets) {
      for (Piece piece : sheet.others()) {
        asides
            .computeIfAbsent(Texts.pattern(piece.text()), any -> new HashSet<>())
            .add(sheet.number());
      }
    }
    return asides;
  }

  private void read(
      PageSheet sheet,
      RunningLines running,
      RunningLines.Page lines,
      Map<String, Set<Integer>> asides,
      List<Item> flow) {
    Set<Line> header = running.header(lines);
    Set<Line> footer = running.footer(lines);
    header.forEach(line -> account.skip(SkipReason.HEADER, line.pieces()));
    footer.forEach(line -> account.skip(SkipReason.FOOTER, line.pieces()));
    float top = header.stream().map(Line::baseline).max(Comparator.naturalOrder()).orElse(0f);
    float bottom =
        footer.stream()
            .map(line -> line.baseline() - line.size())
            .min(Comparator.naturalOrder())
            .orElse(sheet.height());
    Set<Line> gone = new HashSet<>(header);
    gone.addAll(footer);
    List<Piece> body = new ArrayList<>(sheet.without(gone));
    List<Piece> others = new ArrayList<>();
    for (Piece piece : sheet.others()) {
      if (asides.getOrDefault(Texts.pattern(piece.text()), Set.of()).size() >= REPEATED) {
        account.skip(SkipReason.HEADER, List.of(piece));
      } else {
        others.add(piece);
      }
    }
    List<Ruling> rulings =
        sheet.rulings().stream()
            .filter(ruling -> ruling.horizontal() || ruling.end() > top && ruling.start() < bottom)
            .filter(ruling -> !ruling.horizontal() || ruling.at() > top && ruling.at() < bottom)
            .toList();
    PageFlow page = new PageFlow(sheet, rulings, fonts, openColumns);
    List<Item> items = new ArrayList<>(page.items(body, others));
    openColumns = page.openColumns();
    for (Box picture : sheet.pictures()) {
      if (picture.width() >= SMALLEST_PICTURE
          && picture.height() >= SMALLEST_PICTURE
          && picture.y0() > top
          && picture.y1() < bottom) {
        insert(items, new PictureItem(sheet.number(), picture.y0()));
      }
    }
    flow.addAll(items);
  }

  private static void insert(List<Item> items, PictureItem picture) {
    int at = 0;
    while (at < items.size() && top(items.get(at)) < picture.top()) {
      at++;
    }
    items.add(at, picture);
  }

  private static float top(Item item) {
    if (item instanceof Line line) {
      return line.baseline();
    }
    return item instanceof GridTable table ? table.top() : ((PictureItem) item).top();
  }
}
