package io.clinnexus.domain.facts;

import io.clinnexus.domain.shared.InvalidValue;
import io.clinnexus.domain.studies.DocumentVersionId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All facts of some types that were read from one version: each is of one of the types, was created
 * from the version, and no two have the same key.
 */
public record VersionFacts(DocumentVersionId versionId, Set<FactType> types, List<Fact> facts) {

  public VersionFacts {
    types = Set.copyOf(types);
    facts = List.copyOf(facts);
    for (Fact fact : facts) {
      InvalidValue.unless(
          types.contains(fact.key().type()), "factType", "must be one of those replaced.");
      InvalidValue.unless(
          fact.createdFrom().equals(Optional.of(versionId)),
          "createdFrom",
          "must be the version whose facts are replaced.");
    }
    InvalidValue.unless(
        facts.stream().map(Fact::key).distinct().count() == facts.size(),
        "facts",
        "must not have the same key twice.");
    InvalidValue.unless(
        facts.stream().map(Fact::studyId).distinct().count() <= 1,
        "studyId",
        "must be the same of all facts.");
  }
}
