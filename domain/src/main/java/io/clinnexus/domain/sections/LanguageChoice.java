package io.clinnexus.domain.sections;

import io.clinnexus.domain.shared.Coded;

/** A language to read, or whatever the document has. */
public enum LanguageChoice implements Coded {
  AUTO("auto"),
  RU("ru"),
  EN("en");

  private final String code;

  LanguageChoice(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
