package io.clinnexus.persistence.revision;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Reports {@link DatabaseNotReady} as the one line it is, instead of a stack trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class DatabaseNotReadyReporter implements SpringBootExceptionReporter {

  private static final Logger LOG = LoggerFactory.getLogger(DatabaseNotReadyReporter.class);

  @Override
  public boolean reportException(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof DatabaseNotReady) {
        LOG.error(cause.getMessage());
        return true;
      }
    }
    return false;
  }
}
