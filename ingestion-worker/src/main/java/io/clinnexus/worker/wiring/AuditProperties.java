package io.clinnexus.worker.wiring;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the audit trail is sealed; {@code application.yaml} explains each.
 *
 * @param sealInterval pause between two rounds of sealing
 * @param exportInterval pause between two exports of the signed heads
 * @param exportRows so many newly sealed rows are exported before the pause is over
 */
@ConfigurationProperties("clinnexus.audit")
public record AuditProperties(
    @DefaultValue("1s") Duration sealInterval,
    @DefaultValue("5m") Duration exportInterval,
    @DefaultValue("10000") long exportRows) {}
