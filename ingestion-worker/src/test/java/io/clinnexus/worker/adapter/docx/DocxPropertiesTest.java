package io.clinnexus.worker.adapter.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.clinnexus.domain.anchors.parsing.DocumentRejected;
import io.clinnexus.domain.anchors.parsing.Paragraph;
import io.clinnexus.domain.anchors.parsing.ParsedDocument;
import io.clinnexus.domain.anchors.parsing.PartText;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What holds for every document, whatever is in it. */
class DocxPropertiesTest {

  @Property(tries = 150)
  void every_character_is_delivered_or_skipped_with_a_reason(@ForAll long seed) {
    assertThat(Parsed.of(withText(seed)).unaccounted()).isZero();
  }

  @Property(tries = 60)
  void the_same_bytes_give_the_same_tree(@ForAll long seed) {
    byte[] bytes = withText(seed).bytes();
    ParsedDocument first = Parsed.of(bytes).document();

    assertThat(Parsed.of(bytes).document()).isEqualTo(first);
  }

  @Property(tries = 100)
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

  @Property(tries = 60)
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

  @Property(tries = 150)
  void damaged_markup_ends_in_a_document_or_a_refusal(@ForAll long seed) {
    DocxBuilder docx = withText(seed);
    byte[] bytes =
        docx.entry("word/document.xml", damaged(docx.mainPart(), new Random(seed))).bytes();

    Throwable thrown = catchThrowable(() -> Parsed.of(bytes));

    if (thrown != null) {
      assertThat(thrown).isInstanceOf(DocumentRejected.class);
    }
  }

  /** Moves, doubles or drops whole tags, so that most results are still well-formed somewhere. */
  private static String damaged(String xml, Random random) {
    List<String> tags = new ArrayList<>(List.of(xml.split("(?<=>)", -1)));
    for (int i = 0; i < 1 + random.nextInt(3); i++) {
      int from = 2 + random.nextInt(tags.size() - 2);
      String tag = tags.get(from);
      switch (random.nextInt(4)) {
        case 0 -> tags.remove(from);
        case 1 -> tags.add(from, tag);
        case 2 -> tags.set(from, tag.replaceFirst("w:[a-zA-Z]+", "w:p"));
        default -> tags.set(from, tag.replaceFirst("w:[a-zA-Z]+( |/)", "w:tbl$1"));
      }
    }
    return String.join("", tags);
  }

  /** A random document that holds text for certain. */
  private static DocxBuilder withText(long seed) {
    return RandomDocx.full(seed).prepend(DocxBuilder.p("text"));
  }
}
