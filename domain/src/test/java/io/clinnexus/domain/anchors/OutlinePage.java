package io.clinnexus.domain.anchors;

import io.clinnexus.domain.TextPage;
import io.clinnexus.domain.anchors.parsing.Block;
import io.clinnexus.domain.anchors.parsing.NumberingKind;
import io.clinnexus.domain.anchors.parsing.Paragraph;
import io.clinnexus.domain.anchors.parsing.ParagraphFormat;
import io.clinnexus.domain.anchors.parsing.ParagraphRole;
import io.clinnexus.domain.anchors.parsing.ParsedDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One document of the file of outlines, and the headings that must be found in it as text. */
record OutlinePage(String name, List<String> lines, String expected) {

  private static final double PLAIN_SIZE = 11;

  static Stream<OutlinePage> read(String file) {
    return TextPage.read(OutlinePage.class, file).map(OutlinePage::of);
  }

  private static OutlinePage of(TextPage page) {
    return new OutlinePage(
        page.name(),
        page.lines().stream().filter(line -> !isExpectation(line)).toList(),
        page.lines().stream().filter(OutlinePage::isExpectation).collect(Collectors.joining("\n")));
  }

  private static boolean isExpectation(String line) {
    return line.startsWith("= ") || line.equals("none");
  }

  /** The headings in the form of the expectation. */
  String found() {
    List<Block> body = new ArrayList<>();
    lines.forEach(line -> body.add(paragraph(body.size() + 1, line)));
    String found =
        HeadingDetector.detect(new ParsedDocument(body, List.of(), List.of(), List.of()))
            .values()
            .stream()
            .map(DetectedHeading::heading)
            .map(each -> "= " + each.level() + " " + each.number().orElse("-") + " " + each.title())
            .collect(Collectors.joining("\n"));
    return found.isEmpty() ? "none" : found;
  }

  private static Paragraph paragraph(int index, String line) {
    int space = line.indexOf(' ');
    String look = line.substring(0, space);
    String text = line.substring(space + 1);
    Optional<String> label = Optional.empty();
    if (look.startsWith("n")) {
      int end = text.indexOf(' ');
      label = Optional.of(text.substring(0, end));
      text = text.substring(end + 1);
      look = look.length() == 1 ? "p" : look.substring(1);
    }
    char kind = look.charAt(0);
    String rest = look.substring(1);
    boolean style = kind == 's' || kind == 'o';
    OptionalInt level = style ? OptionalInt.of(Integer.parseInt(rest)) : OptionalInt.empty();
    return new Paragraph(
        index,
        text.replace('/', '\n'),
        new ParagraphFormat(
            "",
            kind == 's' ? level : OptionalInt.empty(),
            kind == 'o' ? level : OptionalInt.empty(),
            kind == '-' ? Optional.of("•") : label,
            kind == '-'
                ? NumberingKind.BULLET
                : label.isPresent() ? NumberingKind.NUMBER : NumberingKind.NONE,
            kind == 'b' || kind == 'B' ? 1 : 0,
            kind == 'c' || kind == 'B',
            style || rest.isEmpty() ? PLAIN_SIZE : Double.parseDouble(rest),
            kind == 't' ? ParagraphRole.TABLE_OF_CONTENTS : ParagraphRole.TEXT));
  }

  @Override
  public String toString() {
    return name;
  }
}
