package io.clinnexus.migrations;

import java.util.logging.Level;
import liquibase.logging.Logger;
import liquibase.logging.core.AbstractLogService;
import liquibase.logging.core.AbstractLogger;
import org.jspecify.annotations.Nullable;

/** Drops what Liquibase logs: progress goes to the observer, failures are thrown. */
final class QuietLogService extends AbstractLogService {

  @Override
  public int getPriority() {
    return PRIORITY_NOT_APPLICABLE;
  }

  @Override
  public Logger getLog(Class clazz) {
    return new Silence();
  }

  private static final class Silence extends AbstractLogger {
    @Override
    public void log(Level level, @Nullable String message, @Nullable Throwable e) {
      // nothing is lost: see the class comment
    }
  }
}
