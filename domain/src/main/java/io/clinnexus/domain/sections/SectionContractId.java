package io.clinnexus.domain.sections;

import java.util.UUID;

/** Identifies a version of a section contract. */
public record SectionContractId(UUID value) {}
