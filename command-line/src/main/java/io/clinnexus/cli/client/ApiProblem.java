package io.clinnexus.cli.client;

/** The API refused a request: HTTP status, stable code, and a sentence for people. */
public final class ApiProblem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;

  public ApiProblem(int status, String code, String detail) {
    super(detail);
    this.status = status;
    this.code = code;
  }

  public int status() {
    return status;
  }

  public String code() {
    return code;
  }

  /** The sentence for people. */
  public String detail() {
    String message = getMessage();
    return message == null ? "" : message;
  }
}
