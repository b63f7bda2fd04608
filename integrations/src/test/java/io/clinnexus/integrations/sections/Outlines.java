package io.clinnexus.integrations.sections;

import io.clinnexus.domain.anchors.AnchorBuilder;
import io.clinnexus.domain.anchors.DocumentDraft;
import io.clinnexus.domain.anchors.outline.DocumentOutline;
import io.clinnexus.domain.anchors.outline.HeadingReader;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.sections.ContractSeed;
import io.clinnexus.domain.sections.SectionContract;
import io.clinnexus.domain.sections.SectionContractId;
import io.clinnexus.domain.sections.SectionMapStatus;
import io.clinnexus.domain.sections.SectionMapper;
import io.clinnexus.domain.sections.SectionMapping;
import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.zones.ZoneRuleBook;
import io.clinnexus.integrations.rules.RuleFiles;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Maps outlines with the shipped contracts of a type, each heading with some text below it. */
final class Outlines {

  private static final DocumentVersionId VERSION = new DocumentVersionId(new UUID(5, 5));

  private final DocumentType type;
  private final YamlSectionSeeds seeds = new YamlSectionSeeds(RuleFiles.shipped());

  private Outlines(DocumentType type) {
    this.type = type;
  }

  static Outlines of(DocumentType type) {
    return new Outlines(type);
  }

  /** The sections that are mapped without doubt, by name. */
  List<String> mapped(List<String> headings) {
    return map(headings).maps().stream()
        .filter(map -> map.status() == SectionMapStatus.MAPPED)
        .map(map -> map.section().value())
        .toList();
  }

  private SectionMapping map(List<String> headings) {
    DocumentDraft draft = new DocumentDraft();
    headings.forEach(heading -> draft.heading(1, heading).text("One.").text("Two."));
    DocumentOutline outline =
        DocumentOutline.of(
            new AnchorBuilder(ZoneRuleBook::empty).build(draft.build(), VERSION, type).anchors());
    return new SectionMapper(
            new HeadingReader(new SnowballStems(), seeds.vocabulary()),
            seeds,
            SectionMapRuleFile.read(RuleFiles.shipped()))
        .map(
            new SectionMapper.Input(
                VERSION,
                type,
                DocumentLanguage.EN,
                outline,
                seeds.contracts(type).stream().map(Outlines::contract).toList(),
                List.of(),
                Set.of(),
                Instant.EPOCH));
  }

  private static SectionContract contract(ContractSeed seed) {
    return new SectionContract(
        new SectionContractId(new UUID(1, seed.section().value().hashCode())),
        Actor.builtIn().workspaceId(),
        seed.docType(),
        seed.section(),
        seed.title(),
        seed.requiredFacts(),
        seed.allowedSources(),
        seed.retrievalRecipe(),
        seed.qcRuleset(),
        seed.citationPolicy(),
        1,
        true,
        Instant.EPOCH,
        Optional.empty());
  }
}
