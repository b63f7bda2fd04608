package io.clinnexus.domain.tasks;

import io.clinnexus.domain.shared.Coded;

/** The kinds of work (PostgreSQL type task_type). */
public enum TaskType implements Coded {
  REVIEW_EXTRACTION("review_extraction"),
  RESOLVE_CONFLICT("resolve_conflict"),
  REVIEW_IMPACT("review_impact"),
  REGENERATE_SECTION("regenerate_section");

  private final String code;

  TaskType(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
