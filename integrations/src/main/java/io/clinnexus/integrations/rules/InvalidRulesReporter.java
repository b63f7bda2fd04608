package io.clinnexus.integrations.rules;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Reports {@link InvalidRules} at start as the one line it is, instead of a stack trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class InvalidRulesReporter implements SpringBootExceptionReporter {

  private static final Logger log = LoggerFactory.getLogger(InvalidRulesReporter.class);

  @Override
  public boolean reportException(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof InvalidRules) {
        log.error(cause.getMessage());
        return true;
      }
    }
    return false;
  }
}
