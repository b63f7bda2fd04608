package io.clinnexus.integrations.amendments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clinnexus.domain.change.amendment.AmendmentRule;
import io.clinnexus.domain.change.amendment.AmendmentRules;
import io.clinnexus.domain.change.amendment.Regime;
import io.clinnexus.integrations.rules.InvalidRules;
import io.clinnexus.integrations.rules.RuleFiles;
import io.clinnexus.integrations.rules.RuleNode;
import org.junit.jupiter.api.Test;

class AmendmentRuleFileTest {

  @Test
  void the_rules_that_ship_can_be_read_and_cover_both_regimes() {
    AmendmentRules rules = AmendmentRuleFile.read(RuleFiles.shipped().read(AmendmentRuleFile.NAME));

    assertThat(rules.rules()).extracting(AmendmentRule::regime).contains(Regime.EU, Regime.EAEU);
    assertThat(rules.rules())
        .allSatisfy(
            rule -> {
              assertThat(rule.id()).startsWith(rule.regime().code() + "-");
              assertThat(rule.categoryRu()).matches(".*\\p{IsCyrillic}.*");
            });
  }

  @Test
  void a_rule_that_names_nothing_or_an_unknown_zone_is_refused() {
    String rule =
        "version: '1'\nrules:\n  - {id: a, regime: eu, category-en: A, category-ru: Б, source: S%s}";

    assertThatThrownBy(() -> read(rule.formatted(", zones: [moon]")))
        .isInstanceOf(InvalidRules.class)
        .hasMessageContaining("line 3");
    assertThatThrownBy(() -> read(rule.formatted(", colour: red")))
        .isInstanceOf(InvalidRules.class);
  }

  private static AmendmentRules read(String content) {
    return AmendmentRuleFile.read(RuleNode.read("amendments/rules.yaml", content));
  }
}
