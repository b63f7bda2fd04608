package io.clinnexus.domain.corefacts;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.domain.anchors.AnchorContentType;
import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.facts.DurationUnit;
import io.clinnexus.domain.facts.Evidence;
import io.clinnexus.domain.facts.EvidenceRole;
import io.clinnexus.domain.facts.Fact;
import io.clinnexus.domain.facts.FactId;
import io.clinnexus.domain.facts.FactKey;
import io.clinnexus.domain.facts.FactMeta;
import io.clinnexus.domain.facts.FactStatus;
import io.clinnexus.domain.facts.FactValue;
import io.clinnexus.domain.facts.StatedValue;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.StudyId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** CORE-1: the core facts were read, but never made. */
class CoreFactsBuilderTest {

  private static final DocumentVersionId VERSION = new DocumentVersionId(new UUID(1, 1));

  @Test
  void the_sheet_says_what_the_facts_say_and_where() {
    CoreFactSheet sheet =
        CoreFactsBuilder.build(
            List.of(
                text("study/title", "A Study"),
                text("protocol_meta/phase", "III"),
                fact("study/design.randomized", new FactValue.Flag(true)),
                text("study/design.masking", "double-blind"),
                text("study/design.control_type", "placebo"),
                text("study/design.configuration", "parallel"),
                text("population/population_type", "healthy_volunteers"),
                number("population/age_min", 18),
                fact("study/arms", new FactValue.Texts(List.of("Drug", "Placebo"))),
                fact("endpoints/primary", new FactValue.Texts(List.of("Pain at Week 12"))),
                number("population/planned_n_total", 300),
                fact("study/duration", new FactValue.Duration(26, DurationUnit.WEEK))));
    assertThat(sheet.studyTitle()).contains("A Study");
    assertThat(sheet.phase()).contains("III");
    assertThat(sheet.studyDesignType())
        .contains("randomized, double-blind, placebo-controlled, parallel");
    assertThat(sheet.populationShort()).contains("healthy volunteers, at least 18 years");
    assertThat(sheet.arms()).extracting(CoreFactSheet.Arm::name).containsExactly("Drug", "Placebo");
    assertThat(sheet.primaryEndpoints()).containsExactly("Pain at Week 12");
    assertThat(sheet.sampleSize())
        .contains(new CoreFactSheet.SampleSize(300, "participants", Map.of()));
    assertThat(sheet.duration()).contains("26 week");
    assertThat(sheet.citations().get("sample_size")).containsExactly(anchor(300));
    assertThat(sheet.citations().get("study_design_type")).hasSize(1);
  }

  @Test
  void validated_comes_before_extracted_and_then_the_first_of_the_list() {
    Fact first = number("population/planned_n_total", 1);
    Fact second = number("population/planned_n_total", 2);
    Fact validated = with(number("population/planned_n_total", 3), FactStatus.VALIDATED);
    assertThat(size(first, second)).isEqualTo(1);
    assertThat(size(first, second, validated)).isEqualTo(3);
  }

  @Test
  void what_is_in_doubt_is_left_out() {
    for (FactStatus status :
        List.of(FactStatus.CONFLICTING, FactStatus.NEEDS_REVIEW, FactStatus.TBD)) {
      assertThat(CoreFactsBuilder.build(List.of(with(text("study/title", "A"), status))))
          .isEqualTo(CoreFactSheet.EMPTY);
    }
  }

  private static int size(Fact... facts) {
    return CoreFactsBuilder.build(List.of(facts)).sampleSize().orElseThrow().value();
  }

  private static Fact text(String key, String value) {
    return fact(key, new FactValue.Text(value));
  }

  private static Fact number(String key, int value) {
    return fact(key, new FactValue.Numeric(BigDecimal.valueOf(value)));
  }

  private static Fact fact(String key, FactValue value) {
    int number =
        value instanceof FactValue.Numeric numeric ? numeric.number().intValue() : key.charAt(0);
    return new Fact(
        new FactId(new UUID(2, number)),
        new StudyId(new UUID(3, 3)),
        Optional.of(VERSION),
        FactKey.parse(key),
        StatedValue.of(value),
        Optional.empty(),
        FactStatus.EXTRACTED,
        Optional.empty(),
        OptionalInt.of(3),
        FactMeta.NONE,
        List.of(
            new Evidence(anchor(number), EvidenceRole.PRIMARY),
            new Evidence(anchor(number + 1), EvidenceRole.SUPPORTING)),
        Instant.EPOCH,
        Instant.EPOCH);
  }

  private static Fact with(Fact fact, FactStatus status) {
    return new Fact(
        fact.id(),
        fact.studyId(),
        fact.createdFrom(),
        fact.key(),
        fact.value(),
        fact.unit(),
        status,
        fact.confidence(),
        fact.extractorVersion(),
        fact.meta(),
        fact.evidence(),
        fact.createdAt(),
        fact.updatedAt());
  }

  private static AnchorId anchor(int number) {
    return new AnchorId(VERSION, AnchorContentType.P, String.format("%016x", number), 1);
  }
}
