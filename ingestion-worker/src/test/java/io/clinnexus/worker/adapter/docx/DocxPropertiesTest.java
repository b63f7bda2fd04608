package io.clinnexus.worker.adapter.docx;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.domain.anchors.parsing.Paragraph;
import io.clinnexus.domain.anchors.parsing.ParsedDocument;
import io.clinnexus.domain.anchors.parsing.PartText;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds for every document, whatever is in it. */
class DocxPropertiesTest {

  @Property(tries = 300)
  void every_character_is_delivered_or_skipped_with_a_reason(@ForAll long seed) {
    assertThat(Parsed.of(withText(seed)).unaccounted()).isZero();
  }

  @Property(tries = 100)
  void the_same_bytes_give_the_same_tree(@ForAll long seed) {
    byte[] bytes = withText(seed).bytes();
    ParsedDocument first = Parsed.of(bytes).document();

    assertThat(Parsed.of(bytes).document()).isEqualTo(first);
  }

  @Property(tries = 200)
  void body_positions_are_distinct_and_counted_over_all_paragraphs(@ForAll long seed) {
    DocxBuilder docx = withText(seed);
    int written = docx.mainPart().split("<w:p>", -1).length - 1;
    ParsedDocument document = Parsed.of(docx).document();
    Parsed body =
        new Parsed(
            new ParsedDocument(document.body(), List.of(), document.parts(), document.warnings()));

    assertThat(body.paragraphs())
        .extracting(Paragraph::index)
        .doesNotHaveDuplicates()
        .allMatch(index -> index >= 1 && index <= written);
  }

  @Property(tries = 100)
  void parts_count_their_text_before_any_interpretation(@ForAll long seed) {
    DocxBuilder docx = withText(seed);
    long counted =
        docx.mainPart()
            .replaceAll("<w:noBreakHyphen/>|<w:sym [^>]*F0[^2][^>]*/>", "#")
            .replaceAll("<w:sym [^>]*F02[1-9][^>]*/>", "#")
            .replaceAll("<[^>]*>", "")
            .replaceAll("&[a-z]+;", "#")
            .codePoints()
            .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
            .count();

    assertThat(Parsed.of(docx).document().parts())
        .filteredOn(part -> part.part().equals("word/document.xml"))
        .extracting(PartText::characters)
        .containsExactly(counted);
  }

  /** A random document that holds text for certain. */
  private static DocxBuilder withText(long seed) {
    return RandomDocx.full(seed).prepend(DocxBuilder.p("text"));
  }
}
