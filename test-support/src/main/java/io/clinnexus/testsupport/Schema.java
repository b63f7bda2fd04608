package io.clinnexus.testsupport;

/** What a template database holds. */
interface Schema {

  /** Returns lower-case letters and digits that change whenever the content does. */
  String fingerprint();

  /** Fills an empty database of the server. */
  void apply(ServerAddress server, String database);
}
