package io.clinnexus.persistence;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the database is and how patient we are with it. The address comes from {@code DB_HOST},
 * {@code DB_PORT}, {@code DB_NAME}, {@code DB_RUNTIME_USER} and {@code DB_RUNTIME_PASSWORD} by
 * default: the login that owns nothing.
 *
 * @param poolSize most connections at a time
 * @param connectionTimeout longest wait for a connection
 * @param lockTimeout longest wait for a lock, then the work fails as retryable
 * @param statementTimeout longest time of one statement, then it fails as retryable
 * @param searchCandidates how many candidates the vector index weighs (its ef_search, 10 to 1000);
 *     more find more of the true neighbours and take longer
 */
@ConfigurationProperties("clinnexus.database")
record DatabaseProperties(
    @DefaultValue("localhost") String host,
    @DefaultValue("5432") int port,
    @DefaultValue("clinnexus") String name,
    @DefaultValue("clinnexus_app") String user,
    @Nullable String password,
    @DefaultValue("10") int poolSize,
    @DefaultValue("5s") Duration connectionTimeout,
    @DefaultValue("5s") Duration lockTimeout,
    @DefaultValue("30s") Duration statementTimeout,
    @DefaultValue("200") int searchCandidates) {}
