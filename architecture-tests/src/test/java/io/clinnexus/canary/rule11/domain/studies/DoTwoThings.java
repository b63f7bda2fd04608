package io.clinnexus.canary.rule11.domain.studies;

public class DoTwoThings {
  /** One. */
  public void handle() {}

  /** Two. */
  public void handleMore() {}
}
