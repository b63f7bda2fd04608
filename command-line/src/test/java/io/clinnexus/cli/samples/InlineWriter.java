package io.clinnexus.cli.samples;

/**
 * Turns a line of the sources into runs: {@code **bold**}, {@code _italic_}, {@code ^super^},
 * {@code ~sub~}, {@code {fn: footnote}}, {@code {ins: text}}, {@code {del: text}}, {@code {comment:
 * remark | text}} and {@code {br}}.
 */
final class InlineWriter {

  private final Notes notes;
  private int revision = 900;

  InlineWriter(Notes notes) {
    this.notes = notes;
  }

  String runs(String text) {
    return new Scan(text, "w:t").write();
  }

  /** Plain text of the line: no marks, no notes, insertions kept, deletions dropped. */
  static String plain(String text) {
    return text.replaceAll("\\{(?:fn|del): [^}]*\\}", "")
        .replaceAll("\\{ins: ([^}]*)\\}", "$1")
        .replaceAll("\\{comment: [^|}]*\\| ([^}]*)\\}", "$1")
        .replaceAll("\\*\\*|[_^~]", "");
  }

  private final class Scan {
    private final String text;
    private final String textElement;
    private final StringBuilder out = new StringBuilder();
    private final StringBuilder pending = new StringBuilder();
    private boolean bold = false;
    private boolean italic = false;
    private String vertical = "";

    private Scan(String text, String textElement) {
      this.text = text;
      this.textElement = textElement;
    }

    private String write() {
      for (int at = 0; at < text.length(); at++) {
        char c = text.charAt(at);
        if (text.startsWith("**", at)) {
          flush();
          bold = !bold;
          at++;
        } else if (c == '_') {
          flush();
          italic = !italic;
        } else if (c == '^' || c == '~') {
          flush();
          String wanted = c == '^' ? "superscript" : "subscript";
          vertical = vertical.isEmpty() ? wanted : "";
        } else if (c == '{') {
          int end = text.indexOf('}', at);
          flush();
          special(text.substring(at + 1, end));
          at = end;
        } else {
          pending.append(c);
        }
      }
      flush();
      return out.toString();
    }

    private void flush() {
      if (pending.isEmpty()) {
        return;
      }
      out.append("<w:r>");
      if (bold || italic || !vertical.isEmpty()) {
        out.append("<w:rPr>").append(bold ? "<w:b/>" : "").append(italic ? "<w:i/>" : "");
        if (!vertical.isEmpty()) {
          out.append("<w:vertAlign w:val=\"").append(vertical).append("\"/>");
        }
        out.append("</w:rPr>");
      }
      out.append('<')
          .append(textElement)
          .append(" xml:space=\"preserve\">")
          .append(Xml.escape(pending.toString()))
          .append("</")
          .append(textElement)
          .append("></w:r>");
      pending.setLength(0);
    }

    private void special(String content) {
      int colon = content.indexOf(": ");
      String name = colon < 0 ? content : content.substring(0, colon);
      String argument = colon < 0 ? "" : content.substring(colon + 2);
      switch (name) {
        case "br" -> out.append("<w:r><w:br/></w:r>");
        case "fn" -> {
          int id = notes.addFootnote(runs(argument));
          out.append("<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr>")
              .append("<w:footnoteReference w:id=\"")
              .append(id)
              .append("\"/></w:r>");
        }
        case "ins" -> revision("w:ins", new Scan(argument, "w:t").write());
        case "del" -> revision("w:del", new Scan(argument, "w:delText").write());
        case "comment" -> comment(argument);
        default -> throw new IllegalArgumentException("unknown mark: " + content);
      }
    }

    private void revision(String element, String runs) {
      out.append('<')
          .append(element)
          .append(" w:id=\"")
          .append(revision++)
          .append("\" ")
          .append(Xml.REVISION)
          .append('>')
          .append(runs)
          .append("</")
          .append(element)
          .append('>');
    }

    private void comment(String argument) {
      int bar = argument.indexOf(" | ");
      int id = notes.addComment(argument.substring(0, bar));
      out.append("<w:commentRangeStart w:id=\"")
          .append(id)
          .append("\"/>")
          .append(new Scan(argument.substring(bar + 3), textElement).write())
          .append("<w:commentRangeEnd w:id=\"")
          .append(id)
          .append("\"/><w:r><w:rPr>")
          .append("<w:rStyle w:val=\"CommentReference\"/></w:rPr><w:commentReference w:id=\"")
          .append(id)
          .append("\"/></w:r>");
    }
  }
}
