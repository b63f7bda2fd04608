package io.clinnexus.cli.client;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the API is: the option, else CLINNEXUS_API_URL, else this machine. */
public final class ApiAddress {

  private static final String DEFAULT_PORT = "8080";

  @Option(
      names = "--api",
      paramLabel = "URL",
      description = "Address of the API (default: CLINNEXUS_API_URL or http://127.0.0.1:8080).")
  private @Nullable URI option;

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
