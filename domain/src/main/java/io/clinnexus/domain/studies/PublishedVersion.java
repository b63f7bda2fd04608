package io.clinnexus.domain.studies;

/** A version that readers see, and which publication of it. */
public record PublishedVersion(DocumentVersion version, PublicationId publication) {}
