package io.clinnexus.domain.change;

import io.clinnexus.domain.shared.Coded;

/** What to do about a touched section (PostgreSQL type recommended_action). */
public enum RecommendedAction implements Coded {
  AUTO_PATCH("auto_patch"),
  REGENERATE_DRAFT("regenerate_draft"),
  MANUAL_REVIEW("manual_review");

  private final String code;

  RecommendedAction(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
