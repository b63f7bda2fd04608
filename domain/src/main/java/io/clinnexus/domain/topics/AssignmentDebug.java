package io.clinnexus.domain.topics;

import io.clinnexus.domain.shared.OpaqueJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The best candidates for a block, best first, and what spoke for the winner. */
public record AssignmentDebug(
    List<TopicCandidate> top3Candidates,
    Optional<CandidateSignals> signals,
    Map<String, OpaqueJson> otherKeys) {

  public AssignmentDebug {
    top3Candidates = List.copyOf(top3Candidates);
    otherKeys = Map.copyOf(otherKeys);
  }
}
