package io.clinnexus.cli.samples;

import io.clinnexus.cli.samples.Block.Directive;
import io.clinnexus.cli.samples.Block.Grid;
import io.clinnexus.cli.samples.Block.Heading;
import io.clinnexus.cli.samples.Block.HeadingKind;
import io.clinnexus.cli.samples.Block.ListItem;
import io.clinnexus.cli.samples.Block.Text;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Writes the main part, word/document.xml. */
final class BodyWriter {

  private static final int PORTRAIT_WIDTH = 9355;
  private static final int LANDSCAPE_WIDTH = 13750;

  /** The first list instance; the numbering definitions below it belong to the styles. */
  private static final int FIRST_LIST = 10;

  private static final int WORDS_PER_PAGE = 330;

  private final InlineWriter inline;
  private final GridWriter grids;
  private final StringBuilder out = new StringBuilder();
  private final SortedSet<Integer> orderedLists = new TreeSet<>();
  private boolean landscape = false;
  private int headings = 0;
  private int tables = 0;

  BodyWriter(Notes notes) {
    this.inline = new InlineWriter(notes);
    this.grids = new GridWriter(inline);
  }

  String write(List<Block> blocks) {
    out.append(Xml.open("w:document")).append("<w:body>");
    for (Block block : blocks) {
      if (block instanceof Heading heading) {
        heading(heading);
      } else if (block instanceof Text text) {
        paragraph(text.style(), "", inline.runs(text.text()));
      } else if (block instanceof ListItem item) {
        item(item);
      } else if (block instanceof Grid grid) {
        out.append(grids.write(grid, landscape ? LANDSCAPE_WIDTH : PORTRAIT_WIDTH));
        paragraph("TableNote", "", "");
      } else if (block instanceof Directive directive) {
        directive(directive, blocks);
      }
    }
    return out.append(section()).append("</w:body></w:document>").toString();
  }

  /** The numbering instances of the ordered lists written so far; each starts again at 1. */
  String listInstances() {
    StringBuilder nums = new StringBuilder();
    for (int list : orderedLists) {
      nums.append("<w:num w:numId=\"")
          .append(FIRST_LIST + list)
          .append("\"><w:abstractNumId w:val=\"3\"/><w:lvlOverride w:ilvl=\"0\">")
          .append("<w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>");
    }
    return nums.toString();
  }

  private void paragraph(String style, String properties, String content) {
    out.append("<w:p><w:pPr><w:pStyle w:val=\"")
        .append(style)
        .append("\"/>")
        .append(properties)
        .append("</w:pPr>")
        .append(content)
        .append("</w:p>");
  }

  private void heading(Heading heading) {
    int bookmark = headings++;
    String runs = inline.runs(heading.text());
    if (heading.kind() == HeadingKind.TYPED) {
      String space = heading.level() == 1 ? "<w:spacing w:before=\"240\"/>" : "";
      runs = inline.runs("**" + heading.text() + "**");
      paragraph("Normal", "<w:keepNext/>" + space, bookmarked(bookmark, runs));
      return;
    }
    String style =
        switch (heading.kind()) {
          case APPENDIX -> "AppendixHeading";
          case PLAIN -> "HeadingPlain";
          default -> "Heading" + heading.level();
        };
    paragraph(style, "", bookmarked(bookmark, runs));
  }

  private static String bookmarked(int bookmark, String runs) {
    return "<w:bookmarkStart w:id=\""
        + bookmark
        + "\" w:name=\""
        + bookmarkName(bookmark)
        + "\"/>"
        + runs
        + "<w:bookmarkEnd w:id=\""
        + bookmark
        + "\"/>";
  }

  private void item(ListItem item) {
    int instance = item.ordered() ? FIRST_LIST + item.list() : 3;
    if (item.ordered()) {
      orderedLists.add(item.list());
    }
    String properties =
        "<w:numPr><w:ilvl w:val=\""
            + item.level()
            + "\"/><w:numId w:val=\""
            + instance
            + "\"/></w:numPr>";
    paragraph("ListParagraph", properties, inline.runs(item.text()));
  }

  private void directive(Directive directive, List<Block> blocks) {
    String argument = directive.argument();
    switch (directive.name()) {
      case "caption" ->
          paragraph(
              "Caption",
              "",
              inline.runs(captionWord(argument) + " ")
                  + Xml.field("SEQ Table \\* ARABIC", String.valueOf(++tables))
                  + inline.runs(". " + argument));
      case "pagebreak" -> paragraph("Normal", "", "<w:r><w:br w:type=\"page\"/></w:r>");
      case "landscape" -> turn(true);
      case "portrait" -> turn(false);
      case "toc" -> contents(argument, blocks);
      case "box" -> box(argument);
      case "control" ->
          out.append(
                  "<w:sdt><w:sdtPr><w:alias w:val=\"Status\"/><w:tag w:val=\"status\"/></w:sdtPr>")
              .append("<w:sdtContent><w:p><w:pPr><w:pStyle w:val=\"Normal\"/></w:pPr>")
              .append(inline.runs(argument))
              .append("</w:p></w:sdtContent></w:sdt>");
      default -> throw new IllegalArgumentException("unknown directive: " + directive);
    }
  }

  private static String captionWord(String caption) {
    return caption
            .codePoints()
            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC)
        ? "Таблица"
        : "Table";
  }

  private void turn(boolean toLandscape) {
    out.append("<w:p><w:pPr>").append(section()).append("</w:pPr></w:p>");
    landscape = toLandscape;
  }

  private String section() {
    String size =
        landscape
            ? "w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\""
            : "w:w=\"11906\" w:h=\"16838\"";
    return "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rIdHeader\"/>"
        + "<w:footerReference w:type=\"default\" r:id=\"rIdFooter\"/><w:pgSz "
        + size
        + "/>"
        + "<w:pgMar w:top=\"1418\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1417\" w:header=\"709\" w:footer=\"567\" w:gutter=\"0\"/>"
        + "</w:sectPr>";
  }

  /**
   * The contents as Word stores them: a field whose result lists headings 1 to 3 and a page guess.
   */
  private void contents(String title, List<Block> blocks) {
    out.append("<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/>")
        .append("<w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>");
    paragraph("TOCHeading", "", inline.runs(title));
    String begin =
        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> TOC \\o "
            + "&quot;1-3&quot; \\h \\z \\u </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
    Numbering numbering = new Numbering();
    int index = 0;
    int words = 0;
    for (Block block : blocks) {
      words += block.toString().split(" ").length;
      if (block instanceof Heading heading) {
        String number = numbering.next(heading);
        if (heading.level() <= 3 && heading.kind() != HeadingKind.PLAIN) {
          entry(begin, heading, number, index, 3 + words / WORDS_PER_PAGE);
          begin = "";
        }
        index++;
      }
    }
    out.append("<w:p><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p></w:sdtContent></w:sdt>");
  }

  private void entry(String begin, Heading heading, String number, int index, int page) {
    paragraph(
        "TOC" + heading.level(),
        "",
        begin
            + "<w:hyperlink w:anchor=\""
            + bookmarkName(index)
            + "\" w:history=\"1\"><w:r><w:t xml:space=\"preserve\">"
            + Xml.escape(number + InlineWriter.plain(heading.text()))
            + "</w:t></w:r><w:r><w:tab/></w:r>"
            + Xml.field("PAGEREF " + bookmarkName(index) + " \\h", String.valueOf(page))
            + "</w:hyperlink>");
  }

  private static String bookmarkName(int index) {
    return "_Toc" + (210000000 + index);
  }

  /** A text box as Word writes it: the drawing, and the same text again for older readers. */
  private void box(String text) {
    String content =
        "<w:txbxContent><w:p><w:pPr><w:pStyle w:val=\"TableText\"/></w:pPr>"
            + inline.runs(text)
            + "</w:p></w:txbxContent>";
    paragraph(
        "Normal",
        "",
        "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\""
            + " distR=\"0\"><wp:extent cx=\"5700000\" cy=\"900000\"/><wp:docPr id=\"1\" name=\"Text Box 1\"/><a:graphic>"
            + "<a:graphicData uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><wps:wsp>"
            + "<wps:cNvSpPr txBox=\"1\"/><wps:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"5700000\" cy=\"900000\"/>"
            + "</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:ln w=\"9525\"><a:solidFill>"
            + "<a:srgbClr val=\"7F7F7F\"/></a:solidFill></a:ln></wps:spPr><wps:txbx>"
            + content
            + "</wps:txbx><wps:bodyPr wrap=\"square\"/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>"
            + "</mc:Choice><mc:Fallback><w:pict><v:rect style=\"width:449pt;height:71pt\"><v:textbox>"
            + content
            + "</v:textbox></v:rect></w:pict></mc:Fallback></mc:AlternateContent></w:r>");
  }
}
