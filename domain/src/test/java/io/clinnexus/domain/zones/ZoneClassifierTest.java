package io.clinnexus.domain.zones;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.clinnexus.domain.shared.InvalidValue;
import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.studies.DocumentType;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class ZoneClassifierTest {

  private static ZoneRule rule(String id, SourceZone zone, boolean binding, String... patterns) {
    return new ZoneRule(
        id,
        zone,
        DocumentLanguage.EN,
        List.of(patterns).stream().map(ZonePhrase::parse).toList(),
        1.0,
        binding);
  }

  private static final ZoneRuleBook BOOK =
      new ZoneRuleBook(
          DocumentType.PROTOCOL,
          "1",
          new ZoneClassification(SourceZone.OVERVIEW, 0.5, "front"),
          List.of(
              rule("efficacy", SourceZone.ENDPOINTS, false, "efficacy"),
              rule(
                  "safety",
                  SourceZone.SAFETY,
                  false,
                  "safety",
                  "adverse event*",
                  "нежелательн* явлени*"),
              rule("efficacy-safety", SourceZone.PROCEDURES, false, "efficacy safety assess*"),
              rule("rationale", SourceZone.DESIGN, false, "^rationale ..."),
              rule("appendix", SourceZone.APPENDIX, true, "^appendix ...")));

  private static ZoneClassification classify(String... titles) {
    return new ZoneClassifier(BOOK).classify(List.of(titles));
  }

  @Test
  void numbers_in_titles_change_nothing() {
    assertThat(classify("9.1.2. Adverse Events"))
        .isEqualTo(new ZoneClassification(SourceZone.SAFETY, 1.0, "safety"))
        .isEqualTo(classify("Adverse Events"));
  }

  @Test
  void the_rule_that_covers_more_of_a_title_wins_whatever_its_place() {
    assertThat(classify("Efficacy and Safety Assessments").ruleId()).isEqualTo("efficacy-safety");
    assertThat(classify("Adverse Event Efficacy").ruleId()).isEqualTo("safety");
  }

  @Test
  void an_inner_title_decides_before_an_outer_one() {
    assertThat(classify("Safety", "Efficacy").zone()).isEqualTo(SourceZone.ENDPOINTS);
  }

  @Test
  void sections_inherit_with_decaying_confidence() {
    assertThat(classify("Safety", "Definitions", "Other"))
        .isEqualTo(new ZoneClassification(SourceZone.SAFETY, 0.7225, "safety"));
  }

  @Test
  void an_appendix_keeps_what_is_inside_it() {
    assertThat(classify("Appendix 3: Forms", "Safety"))
        .isEqualTo(new ZoneClassification(SourceZone.APPENDIX, 0.85, "appendix"));
  }

  @Test
  void word_stems_match_case_and_yo_insensitively_in_both_languages() {
    assertThat(classify("СЕРЬЁЗНЫЕ НЕЖЕЛАТЕЛЬНЫЕ ЯВЛЕНИЯ").zone()).isEqualTo(SourceZone.SAFETY);
  }

  @Test
  void anything_else_is_unknown() {
    assertThat(classify("Miscellaneous")).isEqualTo(ZoneClassification.UNKNOWN);
    assertThat(classify("1.2")).isEqualTo(ZoneClassification.UNKNOWN);
    assertThat(classify()).isEqualTo(ZoneClassification.UNKNOWN);
    assertThat(new ZoneClassifier(ZoneRuleBook.empty(DocumentType.SAP)).classify(List.of("Safety")))
        .isEqualTo(ZoneClassification.UNKNOWN);
  }

  @Test
  void a_hostile_title_costs_no_more_than_its_length() {
    String title = "rationale adverse ".repeat(50_000);
    Assertions.assertTimeout(Duration.ofSeconds(2), () -> classify(title));
  }

  @Test
  void the_fingerprint_changes_with_any_rule() {
    ZoneRuleBook other =
        new ZoneRuleBook(
            DocumentType.PROTOCOL, "1", BOOK.frontMatter(), BOOK.rules().subList(0, 4));
    assertThat(BOOK.fingerprint()).hasSize(64).isNotEqualTo(other.fingerprint());
  }

  @Test
  void patterns_that_are_no_words_are_refused() {
    for (String pattern : List.of("", "^", "a", "(x+)+y", "one||two", "* word")) {
      assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> ZonePhrase.parse(pattern));
    }
  }

  @Test
  void anchored_patterns_match_at_their_place_only() {
    ZonePhrase start = ZonePhrase.parse("^data");
    ZonePhrase end = ZonePhrase.parse("data$");
    assertThat(start.match(TitleWords.of("Data Handling"))).isEqualTo(1);
    assertThat(start.match(TitleWords.of("Source Data"))).isZero();
    assertThat(end.match(TitleWords.of("Source Data"))).isEqualTo(1);
    assertThat(end.match(TitleWords.of("Data Handling"))).isZero();
  }
}
