package io.clinnexus.domain.sections;

import io.clinnexus.domain.anchors.outline.HeadingVocabulary;
import io.clinnexus.domain.studies.DocumentType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Contracts that ship, as tests need them. */
public final class SectionSeedsFixture implements SectionSeeds {

  private final List<ContractSeed> shipped = new ArrayList<>();

  /** Ships a section of protocols; one of the same key is worded differently from now on. */
  public void ship(String section, HeadingSignals english) {
    shipped.removeIf(seed -> seed.section().value().equals(section));
    RetrievalRecipe standard = RetrievalRecipe.DEFAULT;
    shipped.add(
        new ContractSeed(
            DocumentType.PROTOCOL,
            new SectionKey(section),
            "Shipped " + section,
            RequiredFacts.NONE,
            AllowedSources.ANY,
            new RetrievalRecipe(
                standard.version(),
                standard.language(),
                standard.contextBuild(),
                List.of(),
                List.of(),
                List.of(),
                standard.fallbackSearch(),
                standard.security(),
                new HeadingMapping(
                    new RecipeSignals(
                        new SignalsByLanguage(HeadingSignals.NONE, english, Map.of()), Map.of()),
                    OptionalInt.of(1),
                    OptionalInt.of(3),
                    OptionalInt.of(2),
                    Map.of()),
                standard.capture(),
                Map.of()),
            QcRuleset.DEFAULT,
            CitationPolicy.PER_CLAIM));
  }

  @Override
  public HeadingVocabulary vocabulary() {
    return HeadingVocabulary.EMPTY;
  }

  @Override
  public List<ContractSeed> contracts(DocumentType type) {
    return type == DocumentType.PROTOCOL ? List.copyOf(shipped) : List.of();
  }

  @Override
  public String fingerprint(DocumentType type) {
    return String.valueOf(contracts(type).size());
  }
}
