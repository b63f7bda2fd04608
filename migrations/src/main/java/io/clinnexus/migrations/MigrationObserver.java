package io.clinnexus.migrations;

/** Is told about each changeset of a migration, on the migrating thread. */
public interface MigrationObserver {

  /** Sees nothing. */
  MigrationObserver NONE = new MigrationObserver() {};

  /** The changeset is about to be applied or rolled back. */
  default void started(String changeset) {}

  /**
   * The statements of the changeset have run; neither they nor its history row are committed yet.
   */
  default void executed(String changeset) {}

  /** The statements and the history row of the changeset are committed. */
  default void finished(String changeset) {}
}
