package io.clinnexus.api.problem;

/** The text of a parameter that cannot be read; the rule completes the sentence "it ...". */
public final class UnreadableParameter extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  public UnreadableParameter(String rule) {
    super(rule);
  }

  static String ruleOf(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnreadableParameter unreadable && unreadable.getMessage() != null) {
        return unreadable.getMessage();
      }
    }
    return "cannot be read";
  }
}
