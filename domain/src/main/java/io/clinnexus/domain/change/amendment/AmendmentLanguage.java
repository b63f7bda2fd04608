package io.clinnexus.domain.change.amendment;

import io.clinnexus.domain.shared.Coded;

/** The language of the words that frame a table of changes. */
public enum AmendmentLanguage implements Coded {
  RU("ru"),
  EN("en");

  private final String code;

  AmendmentLanguage(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
