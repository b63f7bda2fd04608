package io.clinnexus.domain.sections;

import io.clinnexus.domain.anchors.outline.HeadingReader;
import io.clinnexus.domain.zones.ZoneKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** A contract made ready to be compared with the headings of one document. */
final class SectionProfile {

  private final SectionContract contract;
  private final SignalPhrases titles;
  private final SignalPhrases must;
  private final SignalPhrases should;
  private final SignalPhrases not;
  private final HeadingExpressions expressions;
  private final Set<ZoneKey> namedZones = new HashSet<>();

  /**
   * Reads a contract.
   *
   * @param shipped the signals of the section that are used when the contract has none
   */
  SectionProfile(HeadingReader reader, SectionContract contract, SignalsByLanguage shipped) {
    this.contract = contract;
    RetrievalRecipe recipe = contract.retrievalRecipe();
    SignalsByLanguage own = recipe.mapping().signals().lang();
    List<HeadingSignals> signals =
        languages(recipe.language(), own.ru().none() && own.en().none() ? shipped : own);
    List<String> allTitles = new ArrayList<>(List.of(contract.title()));
    allTitles.addAll(all(signals, HeadingSignals::titles));
    titles = SignalPhrases.of(reader, allTitles);
    must = SignalPhrases.of(reader, all(signals, HeadingSignals::must));
    should = SignalPhrases.of(reader, all(signals, HeadingSignals::should));
    not = SignalPhrases.of(reader, all(signals, HeadingSignals::not));
    expressions = new HeadingExpressions(all(signals, HeadingSignals::regex));
    namedZones.addAll(recipe.preferSourceZones());
    namedZones.addAll(recipe.fallbackSourceZones());
  }

  /** The language a recipe is bound to, with its fallback; otherwise both. */
  private static List<HeadingSignals> languages(RecipeLanguage language, SignalsByLanguage all) {
    boolean fallback = language.fallback().filter(other -> other != language.mode()).isPresent();
    return switch (language.mode()) {
      case RU -> fallback ? List.of(all.ru(), all.en()) : List.of(all.ru());
      case EN -> fallback ? List.of(all.en(), all.ru()) : List.of(all.en());
      case AUTO -> List.of(all.ru(), all.en());
    };
  }

  private static List<String> all(
      List<HeadingSignals> signals, Function<HeadingSignals, List<String>> list) {
    return signals.stream().map(list).flatMap(List::stream).distinct().toList();
  }

  SectionContract contract() {
    return contract;
  }

  SectionKey section() {
    return contract.section();
  }

  SignalPhrases titles() {
    return titles;
  }

  SignalPhrases must() {
    return must;
  }

  SignalPhrases should() {
    return should;
  }

  SignalPhrases not() {
    return not;
  }

  HeadingExpressions expressions() {
    return expressions;
  }

  boolean prefers(ZoneKey zone) {
    return contract.retrievalRecipe().preferSourceZones().contains(zone);
  }

  /** Whether the contract names zones and not this one. */
  boolean excludes(ZoneKey zone) {
    return !namedZones.isEmpty() && !namedZones.contains(zone);
  }

  int precedence() {
    return contract.retrievalRecipe().mapping().precedence().orElse(0);
  }

  /** Whether headings of this level are looked at first. */
  boolean covers(int level) {
    HeadingMapping mapping = contract.retrievalRecipe().mapping();
    return level >= mapping.highestLevel() && level <= mapping.lowestLevel();
  }
}
