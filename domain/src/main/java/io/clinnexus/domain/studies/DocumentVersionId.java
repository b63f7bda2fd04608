package io.clinnexus.domain.studies;

import java.util.UUID;

/** Identifies one version of a document; the prefix of its anchor and chunk ids. */
public record DocumentVersionId(UUID value) {}
