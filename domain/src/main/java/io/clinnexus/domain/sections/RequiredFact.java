package io.clinnexus.domain.sections;

import io.clinnexus.domain.facts.FactStatus;
import io.clinnexus.domain.shared.OpaqueJson;
import io.clinnexus.domain.shared.StorableText;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A fact a section has to state.
 *
 * @param required whether the section is incomplete without it
 * @param minStatus the least trust that suffices
 * @param unitAllowed the units it may have; empty allows any
 * @param aliases other names of the fact
 */
public record RequiredFact(
    String factKey,
    boolean required,
    FactStatus minStatus,
    Optional<String> expectedType,
    List<String> unitAllowed,
    List<String> aliases,
    Optional<String> family,
    Map<String, OpaqueJson> otherKeys) {

  public RequiredFact {
    factKey = StorableText.stripped(factKey, "factKey", 200);
    unitAllowed = List.copyOf(unitAllowed);
    aliases = List.copyOf(aliases);
    otherKeys = Map.copyOf(otherKeys);
  }

  /** A required fact of any status that was extracted. */
  public static RequiredFact named(String factKey) {
    return new RequiredFact(
        factKey,
        true,
        FactStatus.EXTRACTED,
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        Map.of());
  }
}
