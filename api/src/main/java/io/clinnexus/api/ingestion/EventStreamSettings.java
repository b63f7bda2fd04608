package io.clinnexus.api.ingestion;

import java.time.Duration;

/**
 * How event streams behave.
 *
 * @param maxStreams how many may be open at a time
 * @param pollInterval pause between two looks at the runs that are followed
 * @param heartbeatInterval pause after which a silent stream gets a comment
 * @param maxAge after which the client has to connect again
 */
public record EventStreamSettings(
    int maxStreams, Duration pollInterval, Duration heartbeatInterval, Duration maxAge) {}
