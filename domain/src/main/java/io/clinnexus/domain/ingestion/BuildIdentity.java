package io.clinnexus.domain.ingestion;

/** The worker build and the hash of its effective configuration, recorded with each claim. */
public record BuildIdentity(String pipelineVersion, String configurationHash) {}
