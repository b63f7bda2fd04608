package io.clinnexus.domain.topics;

import java.util.List;

/** The topic catalogue that ships with the product; checked when it loads. */
public interface TopicSeeds {

  /** The topics in the order of the catalogue. */
  List<TopicSeed> topics();

  /** SHA-256 in hexadecimal digits over the whole catalogue. */
  String fingerprint();
}
