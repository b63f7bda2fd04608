package io.clinnexus.domain.facts.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.AnchorBuilder;
import io.clinnexus.domain.anchors.DocumentDraft;
import io.clinnexus.domain.facts.FactKey;
import io.clinnexus.domain.facts.extraction.values.ValueKind;
import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.zones.ZoneRuleBook;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The extraction with rules of its own; those of the product are tested where they live. */
class FactExtractorTest {

  private static final Cues CUES =
      new Cues(
          List.of("previous study"),
          List.of("describe the"),
          List.of("synopsis"),
          List.of("background"),
          List.of("appendix"),
          List.of("contents"),
          List.of("confidential"));
  private static final FieldRule SIZE =
      new FieldRule(
          "size",
          ValueKind.COUNT,
          List.of(new KeyRule(FactKey.parse("population/planned_n_total"), Map.of(), false)),
          List.of("Sample size"),
          false);

  @Test
  void a_rule_that_would_take_for_ever_is_given_up_and_named() {
    SentenceRule slow = rule("slow", "(?<value>(?:(?:n{1,30}){1,30}){1,30}) 5 end");
    SentenceRule fast = rule("fast", "(?<value>\\d{1,3}) patients");
    String text = "Say " + "n".repeat(900) + " 5 patients";
    ExtractedFacts read = extractor(slow, fast).read(anchors(text), DocumentType.PROTOCOL, EN);
    assertThat(read.warnings()).containsExactly("fact-rule-over-budget:slow");
    assertThat(read.facts()).hasSize(1);
  }

  @Test
  void a_long_document_is_read_in_a_time_that_grows_with_its_length_only() {
    FactExtractor extractor = extractor(rule("fast", "(?<value>\\d{1,3}) patients"));
    DocumentDraft draft = new DocumentDraft();
    for (int i = 0; i < 20_000; i++) {
      draft.text("Sample size: say " + (i % 7) + " patients and no more");
    }
    ExtractedFacts read = extractor.read(build(draft), DocumentType.PROTOCOL, EN);
    assertThat(read.facts()).hasSize(1);
    assertThat(read.facts().get(0).quotes()).hasSizeLessThanOrEqualTo(4);
    assertThat(read.facts().get(0).alternatives()).hasSizeLessThanOrEqualTo(5);
  }

  @Test
  void hostile_text_ends_in_a_result() {
    FactExtractor extractor = extractor(rule("fast", "(?<value>\\d{1,3}) patients"));
    String spaces = "Sample size" + " ".repeat(5000) + ": " + "(".repeat(5000);
    String colons = "Sample size:".repeat(2000);
    String surrogates = "say \uD83D\uDE00 5 patients İ";
    String pairs = "say x" + "\uD83D\uDE00".repeat(3000) + " patients";
    for (String text : List.of(spaces, colons, surrogates, pairs, ":", "1.", "\u200B")) {
      assertThat(extractor.read(anchors(text), DocumentType.PROTOCOL, EN).warnings()).isEmpty();
    }
  }

  @Test
  void nothing_is_read_out_of_nothing() {
    ExtractedFacts read = extractor().read(List.of(), DocumentType.PROTOCOL, EN);
    assertThat(read.facts()).isEmpty();
    assertThat(read.warnings()).isEmpty();
  }

  private static final DocumentLanguage EN = DocumentLanguage.EN;

  private static SentenceRule rule(String id, String pattern) {
    return new SentenceRule(
        id,
        "size",
        List.of("say"),
        List.of(Pattern.compile(pattern)),
        Optional.empty(),
        0.9,
        Set.of(),
        false);
  }

  private static FactExtractor extractor(SentenceRule... rules) {
    return new FactExtractor(new FactRules("1", List.of(SIZE), List.of(rules), CUES));
  }

  private static List<Anchor> anchors(String text) {
    return build(new DocumentDraft().text("Protocol").heading(1, "Contents").text(text));
  }

  private static List<Anchor> build(DocumentDraft draft) {
    return new AnchorBuilder(ZoneRuleBook::empty)
        .build(draft.build(), new DocumentVersionId(new UUID(1, 1)), DocumentType.PROTOCOL)
        .anchors();
  }
}
