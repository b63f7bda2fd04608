package io.clinnexus.cli.samples;

import java.util.ArrayList;
import java.util.List;

/** Collects the footnotes and comments of a document; ids follow the order of their marks. */
final class Notes {

  private final List<String> footnotes = new ArrayList<>();
  private final List<String> comments = new ArrayList<>();

  /** Returns the id of the new footnote; ids start at 2, for 0 and 1 are the separator lines. */
  int addFootnote(String runs) {
    footnotes.add(runs);
    return footnotes.size() + 1;
  }

  int addComment(String text) {
    comments.add(text);
    return comments.size() - 1;
  }

  String footnotesXml() {
    StringBuilder out = new StringBuilder(Xml.open("w:footnotes"));
    out.append("<w:footnote w:type=\"separator\" w:id=\"0\"><w:p><w:r><w:separator/></w:r></w:p>")
        .append("</w:footnote><w:footnote w:type=\"continuationSeparator\" w:id=\"1\"><w:p><w:r>")
        .append("<w:continuationSeparator/></w:r></w:p></w:footnote>");
    for (int i = 0; i < footnotes.size(); i++) {
      out.append("<w:footnote w:id=\"")
          .append(i + 2)
          .append("\"><w:p><w:pPr>")
          .append("<w:pStyle w:val=\"FootnoteText\"/></w:pPr><w:r><w:rPr>")
          .append("<w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteRef/></w:r>")
          .append("<w:r><w:t xml:space=\"preserve\"> </w:t></w:r>")
          .append(footnotes.get(i))
          .append("</w:p></w:footnote>");
    }
    return out.append("</w:footnotes>").toString();
  }

  String commentsXml() {
    StringBuilder out = new StringBuilder(Xml.open("w:comments"));
    for (int i = 0; i < comments.size(); i++) {
      out.append("<w:comment w:id=\"")
          .append(i)
          .append("\" ")
          .append(Xml.REVISION)
          .append(" w:initials=\"CA\"><w:p><w:pPr><w:pStyle w:val=\"CommentText\"/></w:pPr>")
          .append("<w:r><w:annotationRef/></w:r><w:r><w:t xml:space=\"preserve\">")
          .append(Xml.escape(comments.get(i)))
          .append("</w:t></w:r></w:p></w:comment>");
    }
    return out.append("</w:comments>").toString();
  }
}
