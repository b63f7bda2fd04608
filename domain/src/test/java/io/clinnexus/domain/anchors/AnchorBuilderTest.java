package io.clinnexus.domain.anchors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.clinnexus.domain.anchors.parsing.NoteKind;
import io.clinnexus.domain.anchors.parsing.ParagraphRole;
import io.clinnexus.domain.anchors.parsing.SkipReason;
import io.clinnexus.domain.anchors.parsing.TableRow;
import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.zones.SourceZone;
import io.clinnexus.domain.zones.ZoneClassification;
import io.clinnexus.domain.zones.ZonePhrase;
import io.clinnexus.domain.zones.ZoneRule;
import io.clinnexus.domain.zones.ZoneRuleBook;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AnchorBuilderTest {

  static final DocumentVersionId VERSION =
      new DocumentVersionId(UUID.fromString("0a0b0c0d-0000-4000-8000-000000000001"));

  private static final ZoneRule SAFETY =
      new ZoneRule(
          "safety",
          SourceZone.SAFETY,
          DocumentLanguage.EN,
          List.of(ZonePhrase.parse("safety")),
          1.0,
          false);

  static AnchoredDocument build(DocumentDraft draft) {
    return new AnchorBuilder(
            type ->
                new ZoneRuleBook(
                    type,
                    "1",
                    new ZoneClassification(SourceZone.OVERVIEW, 0.5, "front-matter"),
                    List.of(SAFETY)))
        .build(draft.build(), VERSION, DocumentType.PROTOCOL);
  }

  private static String hash16(String text) throws Exception {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest).substring(0, 16);
  }

  private static List<String> typesAndPaths(AnchoredDocument document) {
    return document.anchors().stream()
        .map(anchor -> anchor.type().code() + " " + anchor.sectionPath())
        .toList();
  }

  @Test
  void ids_hash_text_and_the_first_64_code_points_of_the_path() throws Exception {
    AnchoredDocument document =
        build(
            new DocumentDraft()
                .heading(1, "S".repeat(80))
                .text("Some \u00A0 text")
                .item("•", "Item"));
    assertThat(document.anchors())
        .extracting(anchor -> anchor.id().format())
        .containsExactly(
            VERSION.value() + ":hdr:" + hash16("S".repeat(80) + ":" + "S".repeat(64)),
            VERSION.value() + ":p:" + hash16("Some text:" + "S".repeat(64)),
            VERSION.value() + ":li:" + hash16("Item:" + "S".repeat(64)));
  }

  @Test
  void notes_hash_their_text_alone_and_follow_the_body() throws Exception {
    AnchoredDocument document =
        build(
            new DocumentDraft()
                .note(NoteKind.FOOTNOTE, "See appendix.")
                .note(NoteKind.ENDNOTE, "See protocol.")
                .heading(1, "Safety"));
    assertThat(document.anchors())
        .extracting(anchor -> anchor.id().hash16(), anchor -> anchor.sectionPath().format())
        .containsExactly(
            tuple(hash16("Safety:Safety"), "Safety"),
            tuple(hash16("See appendix."), "FOOTNOTES"),
            tuple(hash16("See protocol."), "FOOTNOTES"));
    assertThat(document.anchors().get(2).location())
        .isEqualTo(new AnchorLocation.InNote(NoteKind.ENDNOTE, 0, 1));
    assertThat(document.anchors().get(1).zone()).isEqualTo(ZoneClassification.UNKNOWN);
  }

  @Test
  void cells_hash_value_row_and_column_with_marks_and_nothing_normalised() throws Exception {
    AnchoredDocument document =
        build(
            new DocumentDraft()
                .table(
                    1,
                    List.of(List.of("Visit", "Yes"), List.of("ECG", "yes"), List.of("Labs", "—"))));
    assertThat(document.anchors())
        .extracting(anchor -> anchor.id().hash16())
        .containsExactly(
            hash16("Visit:0:0"),
            hash16("Yes:0:1"),
            hash16("ECG:1:0"),
            hash16("X:1:1"),
            hash16("Labs:2:0"),
            hash16(":2:1"));
    assertThat(document.anchors().get(3).textNormalised()).isEqualTo("yes");
  }

  @Test
  void repeats_get_suffixes_per_type_in_document_order() {
    AnchoredDocument document =
        build(new DocumentDraft().text("Same").text("Same").item("•", "Same").text("Same"));
    assertThat(document.anchors())
        .extracting(anchor -> anchor.type().code() + anchor.id().occurrence())
        .containsExactly("p1", "p2", "li1", "p3");
  }

  @Test
  void front_matter_ends_at_the_first_heading_for_good() {
    AnchoredDocument document =
        build(
            new DocumentDraft()
                .text("Cover")
                .heading(2, "Synopsis")
                .text("Short")
                .heading(1, "Safety")
                .text("Long"));
    assertThat(typesAndPaths(document))
        .containsExactly(
            "p __FRONTMATTER__", "hdr Synopsis", "p Synopsis", "hdr Safety", "p Safety");
    assertThat(document.anchors())
        .extracting(anchor -> anchor.zone().zone())
        .containsExactly(
            SourceZone.OVERVIEW,
            SourceZone.UNKNOWN,
            SourceZone.UNKNOWN,
            SourceZone.SAFETY,
            SourceZone.SAFETY);
  }

  @Test
  void a_document_without_headings_is_all_root() {
    AnchoredDocument document = build(new DocumentDraft().text("one line of text").text("another"));
    assertThat(typesAndPaths(document)).containsExactly("p ROOT", "p ROOT");
    assertThat(document.warnings()).containsExactly("headings-absent");
  }

  @Test
  void headings_known_by_their_numbers_open_sections() {
    AnchoredDocument document =
        build(new DocumentDraft().text("1.1 Safety").text("Events are collected at every visit."));
    assertThat(typesAndPaths(document)).containsExactly("hdr 1.1 Safety", "p 1.1 Safety");
    assertThat(document.anchors().get(1).zone().zone()).isEqualTo(SourceZone.SAFETY);
    assertThat(document.warnings()).containsExactly("headings-without-styles");
  }

  @Test
  void automatic_numbers_are_not_in_the_path_so_renumbering_keeps_ids() {
    DocumentDraft first = new DocumentDraft().heading(1, "5", "Safety").text("Text");
    DocumentDraft second = new DocumentDraft().heading(1, "6", "Safety").text("Text");
    assertThat(build(first).anchors())
        .extracting(Anchor::id)
        .isEqualTo(build(second).anchors().stream().map(Anchor::id).toList());
  }

  @Test
  void a_slash_in_a_title_makes_no_level() {
    AnchoredDocument document =
        build(new DocumentDraft().heading(1, "Safety/Efficacy").heading(2, "Safety").text("Text"));
    assertThat(document.anchors().get(2).sectionPath().titles())
        .containsExactly("Safety/Efficacy", "Safety");
  }

  @Test
  void ordinals_count_within_path_and_type_even_when_a_path_comes_twice() {
    AnchoredDocument document =
        build(
            new DocumentDraft()
                .heading(1, "Safety")
                .text("a")
                .item("•", "b")
                .heading(1, "Other")
                .heading(1, "Safety")
                .text("c"));
    assertThat(document.anchors()).extracting(Anchor::ordinal).containsExactly(1, 1, 1, 1, 2, 2);
    assertThat(document.anchors())
        .extracting(Anchor::documentOrder)
        .containsExactly(1, 2, 3, 4, 5, 6);
  }

  @Test
  void cells_know_the_labels_of_their_row_and_column() {
    DocumentDraft draft = new DocumentDraft();
    draft.table(
        new TableRow(
            true,
            List.of(draft.cell(0, 0, 2, 1, "Procedure"), draft.cell(0, 1, 1, 2, "Treatment"))),
        new TableRow(
            true, List.of(draft.cell(1, 1, 1, 1, "Day 1"), draft.cell(1, 2, 1, 1, "Day 2"))),
        new TableRow(false, List.of(draft.cell(2, 0, 1, 3, "Safety"))),
        new TableRow(
            false,
            List.of(
                draft.cell(3, 0, 1, 1, "ECG"),
                draft.cell(3, 1, 1, 1, "X"),
                draft.cell(3, 2, 1, 1, ""))));
    List<Anchor> anchors = build(draft).anchors();
    assertThat(anchors).hasSize(8);
    assertThat(anchors.get(7).location())
        .isEqualTo(
            new AnchorLocation.InTable(
                0, 3, 2, 1, 1, false, List.of("Safety", "ECG"), List.of("Treatment", "Day 2")));
    assertThat(anchors.get(5).location())
        .isEqualTo(
            new AnchorLocation.InTable(
                0, 3, 0, 1, 1, true, List.of("Safety"), List.of("Procedure")));
    assertThat(anchors.get(0).location())
        .isEqualTo(new AnchorLocation.InTable(0, 0, 0, 2, 1, true, List.of(), List.of()));
  }

  @Test
  void nested_tables_speak_for_themselves() {
    DocumentDraft draft = new DocumentDraft();
    draft.table(new TableRow(false, List.of(draft.nested(0, 0, "Outer", "Inner"))));
    assertThat(build(draft).anchors())
        .extracting(Anchor::textRaw)
        .containsExactly("Outer", "Inner");
  }

  @Test
  void a_cell_joins_its_paragraphs_with_line_feeds() {
    assertThat(build(new DocumentDraft().table(0, List.of(List.of("one\ntwo")))).anchors().get(0))
        .extracting(Anchor::textRaw, Anchor::textNormalised)
        .containsExactly("one\ntwo", "one two");
  }

  @Test
  void the_ledger_accounts_for_contents_blanks_cells_and_notes() {
    DocumentDraft draft =
        new DocumentDraft()
            .role(ParagraphRole.TABLE_OF_CONTENTS, "1 Safety 3")
            .heading(1, "1.", "Safety")
            .text(" \u00A0 ")
            .role(ParagraphRole.TEXT_BOX, "Boxed text")
            .table(0, List.of(List.of("a b", "c")))
            .note(NoteKind.FOOTNOTE, "Note");
    TextLedger ledger = build(draft).ledger();
    assertThat(ledger.unaccounted()).isZero();
    assertThat(ledger.skipped()).containsOnlyKeys(SkipReason.TABLE_OF_CONTENTS);
    assertThat(ledger.anchored()).isEqualTo(6 + 9 + 3 + 4);
  }

  @Test
  void a_text_box_is_a_paragraph_that_says_so() {
    AnchorLocation location =
        build(new DocumentDraft().role(ParagraphRole.TEXT_BOX, "Boxed"))
            .anchors()
            .get(0)
            .location();
    assertThat(location)
        .isInstanceOfSatisfying(
            AnchorLocation.InText.class, it -> assertThat(it.textBox()).isTrue());
  }

  @Test
  void a_footnote_mark_table_or_group_row_never_loses_text() {
    DocumentDraft draft = new DocumentDraft();
    String wide = "A long explanation over the whole width of the table. ".repeat(5).strip();
    draft.table(
        new TableRow(
            false, List.of(draft.cell(0, 0, 1, 1, "Term"), draft.cell(0, 1, 1, 1, "Meaning"))),
        new TableRow(false, List.of(draft.cell(1, 0, 1, 2, wide))));
    AnchoredDocument document = build(draft);
    assertThat(document.anchors())
        .extracting(Anchor::textRaw)
        .containsExactly("Term", "Meaning", wide);
    assertThat(document.ledger().unaccounted()).isZero();
  }

  @Test
  void spans_far_beyond_the_table_cost_nothing() {
    DocumentDraft draft = new DocumentDraft();
    draft.table(
        new TableRow(
            true,
            List.of(
                draft.cell(0, 0, 1_000_000, 1_000_000_000, "Wide"),
                draft.cell(0, 1_000_000_000, 1, 1, "Far"))),
        new TableRow(false, List.of(draft.cell(1, 0, 1, 1, "a"), draft.cell(1, 1, 1, 1, "b"))));
    assertThat(build(draft).anchors()).hasSize(4);
  }
}
