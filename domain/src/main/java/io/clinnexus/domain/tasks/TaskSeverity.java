package io.clinnexus.domain.tasks;

import io.clinnexus.domain.shared.Coded;

/** How grave the reason of a task is, as its creator judged. */
public enum TaskSeverity implements Coded {
  LOW("low"),
  MEDIUM("medium"),
  HIGH("high"),
  CRITICAL("critical");

  private final String code;

  TaskSeverity(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
