package io.clinnexus.cli.samples;

import io.clinnexus.cli.samples.Block.Directive;
import io.clinnexus.cli.samples.Block.Grid;
import io.clinnexus.cli.samples.Block.Heading;
import io.clinnexus.cli.samples.Block.HeadingKind;
import io.clinnexus.cli.samples.Block.ListItem;
import io.clinnexus.cli.samples.Block.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the sources' small Markdown dialect (samples/README.md) into blocks. */
final class MarkupReader {

  private static final Pattern HEADING = Pattern.compile("(#{1,5})([!A]?) (.+)");
  private static final Pattern ITEM = Pattern.compile("( *)(-|\\d+\\.) (.+)");
  private static final Pattern STYLED = Pattern.compile("!p ([A-Za-z0-9]+) (.+)");
  private static final Pattern DIRECTIVE = Pattern.compile("!([a-z]+)(?: (.+))?");

  private final boolean typedHeadings;
  private final List<Block> blocks = new ArrayList<>();
  private final List<String> paragraph = new ArrayList<>();
  private int lists = 0;
  private boolean insideList = false;

  private MarkupReader(boolean typedHeadings) {
    this.typedHeadings = typedHeadings;
  }

  static List<Block> read(String source, boolean typedHeadings) {
    MarkupReader reader = new MarkupReader(typedHeadings);
    List<String> lines = source.lines().toList();
    for (int at = 0; at < lines.size(); at++) {
      String line = lines.get(at);
      if (line.startsWith(":::")) {
        reader.endParagraph();
        int end = lines.subList(at + 1, lines.size()).indexOf(":::") + at + 1;
        reader.blocks.add(grid(line.substring(3).strip(), lines.subList(at + 1, end)));
        reader.insideList = false;
        at = end;
      } else {
        reader.line(line);
      }
    }
    reader.endParagraph();
    return reader.blocks;
  }

  private void line(String line) {
    Matcher item = ITEM.matcher(line);
    if (line.isBlank()) {
      endParagraph();
    } else if (line.startsWith("#")) {
      endParagraph();
      heading(line);
    } else if (line.startsWith("!")) {
      endParagraph();
      directive(line);
    } else if (paragraph.isEmpty() && item.matches()) {
      if (!insideList) {
        lists++;
        insideList = true;
      }
      boolean ordered = !item.group(2).equals("-");
      blocks.add(new ListItem(lists, item.group(1).length() / 2, ordered, item.group(3)));
    } else {
      paragraph.add(line.strip());
    }
  }

  private void endParagraph() {
    if (!paragraph.isEmpty()) {
      blocks.add(new Text("Normal", String.join(" ", paragraph)));
      paragraph.clear();
      insideList = false;
    }
  }

  private void heading(String line) {
    Matcher heading = HEADING.matcher(line);
    if (!heading.matches()) {
      throw new IllegalArgumentException("not a heading: " + line);
    }
    HeadingKind kind =
        switch (heading.group(2)) {
          case "!" -> HeadingKind.PLAIN;
          case "A" -> HeadingKind.APPENDIX;
          default -> typedHeadings ? HeadingKind.TYPED : HeadingKind.NUMBERED;
        };
    insideList = false;
    blocks.add(new Heading(heading.group(1).length(), kind, heading.group(3)));
  }

  private void directive(String line) {
    insideList = false;
    Matcher styled = STYLED.matcher(line);
    Matcher directive = DIRECTIVE.matcher(line);
    if (styled.matches()) {
      blocks.add(new Text(styled.group(1), styled.group(2)));
    } else if (directive.matches()) {
      String argument = directive.group(2);
      blocks.add(new Directive(directive.group(1), argument == null ? "" : argument));
    } else {
      throw new IllegalArgumentException("not a directive: " + line);
    }
  }

  /** Options: {@code header=2 widths=20,80 style=Plain}; each line is {@code | a | b |}. */
  private static Grid grid(String options, List<String> lines) {
    int headerRows = 0;
    List<Integer> widths = List.of();
    String style = "Grid";
    for (String option : options.split(" ")) {
      String value = option.substring(option.indexOf('=') + 1);
      if (option.startsWith("header=")) {
        headerRows = Integer.parseInt(value);
      } else if (option.startsWith("widths=")) {
        widths = Arrays.stream(value.split(",")).map(Integer::valueOf).toList();
      } else if (option.startsWith("style=")) {
        style = value;
      }
    }
    List<List<String>> rows = new ArrayList<>();
    for (String line : lines) {
      List<String> cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
      List<String> row = cells.subList(1, cells.size() - 1);
      if (row.size() != widths.size()) {
        throw new IllegalArgumentException(widths.size() + " cells expected: " + line);
      }
      rows.add(row);
    }
    return new Grid(headerRows, widths, style, rows);
  }
}
