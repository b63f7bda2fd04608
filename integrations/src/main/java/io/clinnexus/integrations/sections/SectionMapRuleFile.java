package io.clinnexus.integrations.sections;

import io.clinnexus.domain.sections.SectionMapRules;
import io.clinnexus.integrations.rules.RuleFiles;
import io.clinnexus.integrations.rules.RuleNode;
import java.util.Set;

/** Reads the numbers of section mapping. */
final class SectionMapRuleFile {

  private static final String FILE = "sections/mapping.yaml";
  private static final Set<String> FIELDS =
      Set.of(
          "version",
          "mapped",
          "candidate",
          "nested",
          "rival",
          "mixed-cap",
          "another-zone",
          "appendix",
          "small-block");

  private SectionMapRuleFile() {}

  static SectionMapRules read(RuleFiles files) {
    RuleNode file = files.read(FILE).only(FIELDS);
    return new SectionMapRules(
        file.field("version").text(),
        file.field("mapped").number(0, 1),
        file.field("candidate").number(0, 1),
        file.field("nested").number(0, 1),
        file.field("rival").number(0, 1),
        file.field("mixed-cap").number(0, 1),
        file.field("another-zone").number(0, 1),
        file.field("appendix").number(0, 1),
        file.field("small-block").number(0, 1));
  }
}
