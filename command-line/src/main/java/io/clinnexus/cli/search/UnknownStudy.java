package io.clinnexus.cli.search;

/** No study has this code. */
public final class UnknownStudy extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnknownStudy(String code) {
    super("no study has the code " + code);
  }
}
