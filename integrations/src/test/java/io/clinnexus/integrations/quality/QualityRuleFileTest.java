package io.clinnexus.integrations.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.clinnexus.domain.ingestion.QualityRule;
import io.clinnexus.domain.ingestion.QualityRules;
import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.integrations.rules.RuleNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QualityRuleFileTest {

  private static final String RULE = "id: a, measure: anchors, severity: warn, message: Few.";

  @Test
  void a_rule_holds_for_the_types_it_names_or_for_all() {
    QualityRules rules =
        read(
            "{"
                + RULE
                + ", at-least: 5}, {"
                + RULE.replace("id: a", "id: b")
                + ", at-most: 9, types: [icf]}");

    assertThat(rules.forType(DocumentType.ICF))
        .extracting(QualityRule::id)
        .containsExactly("a", "b");
    assertThat(rules.forType(DocumentType.SAP))
        .extracting(QualityRule::id, QualityRule::least, QualityRule::most)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("a", 5.0, Double.MAX_VALUE));
  }

  /** REC-6: a changed threshold is a changed configuration. */
  @Test
  void a_changed_rule_changes_the_fingerprint_of_its_types_alone() {
    QualityRules before = read("{" + RULE + ", at-least: 5, types: [icf]}");
    QualityRules after = read("{" + RULE + ", at-least: 6, types: [icf]}");

    assertThat(after.fingerprint(DocumentType.ICF))
        .isNotEqualTo(before.fingerprint(DocumentType.ICF));
    assertThat(after.fingerprint(DocumentType.SAP)).isEqualTo(before.fingerprint(DocumentType.SAP));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{RULE} | line 3, rules: lacks the field at-least or at-most",
        "{RULE, at-least: few} | line 3, at-least: must be a number",
        "{RULE, at-least: 1, types: [letter]} | line 3, types: 'letter' is refused",
        "{RULE, at-least: 1}, {RULE, at-least: 2, types: [sap]} | line 3, id: is used twice for the type sap",
        "{RULE, at-least: 1, grave: 1} | line 3, grave: is not a known field",
        "{id: a, measure: weight, severity: warn, message: x, at-most: 1} | line 3, measure: 'weight' is refused",
      })
  void a_mistake_names_line_and_field(String rules, String complaint) {
    assertThatIllegalStateException()
        .isThrownBy(() -> read(rules.replace("RULE", RULE)))
        .withMessageContaining("quality/rules.yaml, " + complaint);
  }

  @Test
  void required_facts_need_a_type_and_keys_that_parse() {
    assertThatIllegalStateException()
        .isThrownBy(() -> parse("version: '1'\nrequired-facts: {letter: []}\nrules: []"))
        .withMessageContaining("line 2, letter: 'letter' is refused");
    assertThatIllegalStateException()
        .isThrownBy(() -> parse("version: '1'\nrequired-facts: {sap: [phase]}\nrules: []"))
        .withMessageContaining("line 2, sap: 'phase' is refused");
  }

  private static QualityRules read(String rules) {
    return parse("version: '1'\nrequired-facts: {}\nrules: [" + rules + "]");
  }

  private static QualityRules parse(String content) {
    return QualityRuleFile.read(RuleNode.read(QualityRuleFile.NAME, content));
  }
}
