package io.clinnexus.domain.generation;

import io.clinnexus.domain.sections.SectionKey;
import java.util.Optional;
import java.util.Set;

/** Which runs to list; an empty set means no restriction. */
public record GenerationFilter(Set<GenerationStatus> statuses, Optional<SectionKey> section) {

  public static final GenerationFilter ALL = new GenerationFilter(Set.of(), Optional.empty());

  public GenerationFilter {
    statuses = Set.copyOf(statuses);
  }
}
