package io.clinnexus.domain.ingestion;

/**
 * Grows with every attempt of any run. Only the holder of the newest token of a run may publish or
 * end it, so a worker that was given up and comes back changes nothing.
 */
public record FencingToken(long value) {}
