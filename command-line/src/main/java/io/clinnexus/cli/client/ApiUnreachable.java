package io.clinnexus.cli.client;

/** Nothing answers at the address of the API, or the connection broke. */
public final class ApiUnreachable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ApiUnreachable(String address, Throwable cause) {
    super(
        "the ClinNexus API does not answer at " + address + "; start it with ./clinnexus up",
        cause);
  }
}
