package io.clinnexus.api.wiring;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What can be set about the interface.
 *
 * @param uploadMaxFileSize the largest file that may be uploaded
 * @param maxBodySize the largest body of any other request
 * @param maxEventStreams how many event streams may be open at a time
 * @param eventPollInterval pause between two looks at the runs that streams follow
 * @param eventHeartbeatInterval pause after which a silent stream gets a comment
 * @param eventMaxAge after which a client that follows a run has to connect again
 * @param publicDescription whether the description and its page are shown without a login
 * @param sessionLifetime how long a session lasts after the login
 * @param loginAttemptsPerAddress how many logins one address may try in a quarter of an hour
 * @param requestsPerMinute how many requests each caller may make
 */
@ConfigurationProperties("clinnexus.api")
record ApiProperties(
    @DefaultValue("50MB") DataSize uploadMaxFileSize,
    @DefaultValue("64KB") DataSize maxBodySize,
    @DefaultValue("200") int maxEventStreams,
    @DefaultValue("250ms") Duration eventPollInterval,
    @DefaultValue("15s") Duration eventHeartbeatInterval,
    @DefaultValue("30m") Duration eventMaxAge,
    @DefaultValue("false") boolean publicDescription,
    @DefaultValue("8h") Duration sessionLifetime,
    @DefaultValue("30") int loginAttemptsPerAddress,
    @DefaultValue("6000") int requestsPerMinute) {}
