package io.clinnexus.integrations.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.clinnexus.domain.facts.FactKey;
import io.clinnexus.domain.facts.extraction.FactRules;
import io.clinnexus.domain.facts.extraction.FieldRule;
import io.clinnexus.integrations.rules.RuleFiles;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlFactRuleBooksTest {

  private static final FactRules RULES = new YamlFactRuleBooks(RuleFiles.shipped()).rules();

  @ParameterizedTest
  @CsvSource({
    "protocol_meta/protocol_version",
    "protocol_meta/protocol_date",
    "protocol_meta/protocol_id",
    "protocol_meta/sponsor_name",
    "protocol_meta/phase",
    "protocol_meta/therapeutic_area",
    "protocol_meta/nct_number",
    "protocol_meta/eudract_number",
    "protocol_meta/eu_trial_number",
    "protocol_meta/ind_number",
    "protocol_meta/amendment",
    "study/phase",
    "study/title",
    "study/short_title",
    "study/acronym",
    "study/number_of_arms",
    "study/arms",
    "study/sites",
    "study/duration",
    "study/participation_duration",
    "study/objectives.primary",
    "study/objectives.secondary",
    "study/design.randomized",
    "study/design.blinding",
    "study/design.masking",
    "study/design.type",
    "study/design.configuration",
    "study/design.control_type",
    "study/design.randomization_ratio",
    "population/planned_n_total",
    "population/age_min",
    "population/age_max",
    "population/age_range",
    "population/gender",
    "population/population_type",
    "treatment/ip_name",
    "treatment/imp_name",
    "treatment/compound",
    "treatment/comparator_name",
    "treatment/dosage",
    "treatment/route",
    "treatment/frequency",
    "treatment/treatment_duration",
    "statistics/alpha",
    "statistics/power",
    "statistics/analysis_populations",
    "endpoints/primary",
    "endpoints/secondary",
    "bioequivalence/washout_period",
    "bioequivalence/fasting_condition",
    "bioequivalence/blood_sampling_volume",
    "bioequivalence/pk_parameters",
  })
  void every_key_is_read_by_one_field_with_labels(String key) {
    List<FieldRule> fields =
        RULES.fields().stream()
            .filter(
                field -> field.keys().stream().anyMatch(k -> k.key().equals(FactKey.parse(key))))
            .toList();
    assertThat(fields).hasSize(1);
    assertThat(fields.get(0).labels()).isNotEmpty();
  }

  @Test
  void the_fingerprint_follows_from_the_rules() {
    assertThat(RULES.fingerprint())
        .isEqualTo(new YamlFactRuleBooks(RuleFiles.shipped()).rules().fingerprint());
    FactRules fewer =
        new FactRules(
            RULES.version(),
            RULES.fields(),
            RULES.sentences().subList(1, RULES.sentences().size()),
            RULES.cues());
    assertThat(fewer.fingerprint()).isNotEqualTo(RULES.fingerprint());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rules: [ | f.yaml, line 1: not valid YAML",
        "rules: [{id: a, field: nothing}] | f.yaml, line 1, field: names the unknown field nothing",
        "rules: [{id: a, field: phase, triggers: [pha], patterns: ['(a+)+']}] | f.yaml, line 1,"
            + " patterns: has a group that repeats without bound",
        "rules: [{id: a, field: phase, triggers: [pha], patterns: ['(a']}] | f.yaml, line 1,"
            + " patterns: is no pattern",
        "rules: [{id: a, field: phase, triggers: [pha], patterns: ['{what}']}] | f.yaml, line 1,"
            + " patterns: uses the unknown macro what",
        "rules: [{id: a, field: phase, triggers: [pha], patterns: [a], strength: 2}] | f.yaml, line"
            + " 1, id: strength must be above 0",
        "rules: [{id: a, field: phase, triggers: [pha], patterns: [a], zones: [moon]}] | f.yaml,"
            + " line 1, zones: has the unknown zone moon",
        "rules: [{id: a, field: phase, trigger: [pha]}] | f.yaml, line 1, trigger: is not a known"
            + " field",
        "rules: [{id: a, field: phase, triggers: [ph], patterns: [a]}] | f.yaml, line 1, id:"
            + " triggers must be words of at least three letters",
      })
  void a_mistake_in_a_form_names_file_line_and_field(String content, String complaint) {
    assertThatIllegalStateException()
        .isThrownBy(
            () -> new SentenceFile(YamlFile.parse("f.yaml", content), RULES.fields()).rules())
        .withMessageContaining(complaint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fields: [{id: a, kind: wind}] | f.yaml, line 1, kind: is not a known kind of value",
        "fields: [{id: a, kind: date, keys: [{key: x}]}] | f.yaml, line 1, key",
        "fields: [{id: a, kind: date, en: ['?']}] | f.yaml, line 1, id: labels must have a word",
        "fields: [{id: a, kind: date}, {id: a, kind: date}] | f.yaml, line 1, id: is used twice",
        "fields: [{kind: date}] | f.yaml, line 1, id: must be there",
      })
  void a_mistake_in_a_field_names_file_line_and_field(String content, String complaint) {
    assertThatIllegalStateException()
        .isThrownBy(() -> FieldFile.fields(YamlFile.parse("f.yaml", content)))
        .withMessageContaining(complaint);
  }

  @Test
  void the_line_is_that_of_the_mistake() {
    String content = "rules:\n  - id: a\n    field: phase\n    strenght: 1\n";
    assertThatIllegalStateException()
        .isThrownBy(
            () -> new SentenceFile(YamlFile.parse("f.yaml", content), RULES.fields()).rules())
        .withMessageContaining("f.yaml, line 4, strenght: is not a known field");
  }
}
