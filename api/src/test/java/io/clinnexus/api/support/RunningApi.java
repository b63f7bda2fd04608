package io.clinnexus.api.support;

import io.clinnexus.api.ApiApplication;
import io.clinnexus.domain.auth.Actor;
import java.net.URI;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** One server on in-memory ports for all tests; parameters are its client or one of its beans. */
public final class RunningApi implements ParameterResolver {

  /** The largest file it takes, in bytes. */
  public static final int UPLOAD_LIMIT = 64 * 1024;

  /** How many event streams it allows. */
  public static final int MAX_STREAMS = 3;

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext extension) {
    Class<?> type = parameter.getParameter().getType();
    return type == HttpProbe.class
        || type == Issuer.class
        || type == ConfigurableApplicationContext.class
        || !server(extension).context.getBeansOfType(type).isEmpty();
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext extension) {
    Class<?> type = parameter.getParameter().getType();
    Server server = server(extension);
    if (type == HttpProbe.class) {
      return server.probe();
    }
    if (type == Issuer.class) {
      return server.issuer;
    }
    return type == ConfigurableApplicationContext.class
        ? server.context
        : server.context.getBean(type);
  }

  private static Server server(ExtensionContext extension) {
    return extension
        .getRoot()
        .getStore(ExtensionContext.Namespace.create(RunningApi.class))
        .computeIfAbsent(Server.class, key -> new Server(), Server.class);
  }

  private static final class Server implements AutoCloseable {

    private final Issuer issuer = new Issuer();

    private final ConfigurableApplicationContext context =
        new SpringApplicationBuilder(ApiApplication.class, InMemoryPorts.class)
            .properties(
                "spring.autoconfigure.exclude="
                    + "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration,"
                    + "io.clinnexus.persistence.PersistenceAutoConfiguration,"
                    + "io.clinnexus.integrations.IntegrationsAutoConfiguration",
                "clinnexus.api.login-attempts-per-address=1000000",
                "clinnexus.api.max-event-streams=" + MAX_STREAMS,
                "clinnexus.api.event-poll-interval=20ms",
                "clinnexus.api.event-heartbeat-interval=200ms")
            .run(
                "--server.port=0",
                "--clinnexus.oidc.issuer=" + issuer.address(),
                "--clinnexus.oidc.audience=" + Issuer.AUDIENCE,
                "--clinnexus.api.requests-per-minute=1000000000",
                "--clinnexus.api.upload-max-file-size=" + UPLOAD_LIMIT + "B");

    private final String key = Keys.of(context, Actor.builtIn());

    HttpProbe probe() {
      String port = context.getEnvironment().getRequiredProperty("local.server.port");
      return new HttpProbe(URI.create("http://127.0.0.1:" + port), key);
    }

    @Override
    public void close() {
      context.close();
      issuer.close();
    }
  }
}
