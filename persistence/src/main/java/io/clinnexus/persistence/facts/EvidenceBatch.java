package io.clinnexus.persistence.facts;

import io.clinnexus.domain.facts.Evidence;
import io.clinnexus.domain.facts.EvidenceRole;
import io.clinnexus.domain.facts.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The evidence of the facts of one version as arrays that go in step, by the keys of the facts. */
record EvidenceBatch(
    UUID workspaceId,
    UUID versionId,
    String[] types,
    String[] names,
    String[] anchorIds,
    EvidenceRole[] roles) {

  private record Cited(Fact fact, Evidence evidence) {}

  static EvidenceBatch of(UUID workspaceId, UUID versionId, List<Fact> facts) {
    List<Cited> all = new ArrayList<>();
    facts.forEach(fact -> fact.evidence().forEach(cited -> all.add(new Cited(fact, cited))));
    return new EvidenceBatch(
        workspaceId,
        versionId,
        all.stream().map(each -> each.fact().key().type().value()).toArray(String[]::new),
        all.stream().map(each -> each.fact().key().name()).toArray(String[]::new),
        all.stream().map(each -> each.evidence().anchorId().format()).toArray(String[]::new),
        all.stream().map(each -> each.evidence().role()).toArray(EvidenceRole[]::new));
  }
}
