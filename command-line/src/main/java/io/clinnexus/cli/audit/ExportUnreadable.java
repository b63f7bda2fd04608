package io.clinnexus.cli.audit;

/** A file is no exported audit trail, or no key, or only a part of one. */
public final class ExportUnreadable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ExportUnreadable(String message) {
    super(message);
  }
}
