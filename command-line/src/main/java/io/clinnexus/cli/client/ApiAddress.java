package io.clinnexus.cli.client;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the API is: the option, else CLINNEXUS_API_URL, else this machine; and the key for it. */
public final class ApiAddress {

  private static final String DEFAULT_PORT = "8080";

  @Option(
      names = "--api",
      paramLabel = "URL",
      description = "Address of the API (default: CLINNEXUS_API_URL or http://127.0.0.1:8080).")
  private @Nullable URI option;

  /**
   * A client of that API, with CLINNEXUS_API_KEY. The key that the launcher keeps for this machine
   * goes to the address of the launcher only, never to one that was given by hand.
   */
  public ApiClient client() {
    Optional<String> own = variable("CLINNEXUS_API_KEY");
    return new ApiClient(
        uri(), option == null ? own.or(() -> variable("CLINNEXUS_LAUNCHER_KEY")) : own);
  }

  private static Optional<String> variable(String name) {
    return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
  }

  /** The address without a path. */
  public URI uri() {
    if (option != null) {
      return option;
    }
    String url = System.getenv("CLINNEXUS_API_URL");
    if (url != null && !url.isBlank()) {
      return URI.create(url);
    }
    String port = System.getenv("CLINNEXUS_API_PORT");
    return URI.create("http://127.0.0.1:" + (port == null || port.isBlank() ? DEFAULT_PORT : port));
  }
}
