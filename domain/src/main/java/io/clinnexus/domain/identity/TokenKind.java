package io.clinnexus.domain.identity;

import io.clinnexus.domain.shared.Coded;

/** What a secret is good for. */
public enum TokenKind implements Coded {
  /** Stands for a program until it expires or is revoked. */
  API_KEY("api_key", "key"),
  /** Stands for a person who logged in with a password. */
  SESSION("session", "ses"),
  /** Lets a person set a password, once. */
  INVITATION("invitation", "inv");

  private final String code;
  private final String mark;

  TokenKind(String code, String mark) {
    this.code = code;
    this.mark = mark;
  }

  @Override
  public String code() {
    return code;
  }

  /** How secrets of this kind are told apart, by people and by programs that look for leaks. */
  String mark() {
    return mark;
  }
}
