package io.clinnexus.domain.topics;

import io.clinnexus.domain.shared.InvalidValue;

/** The number of a heading cluster, from 0 within its version. */
public record ClusterNumber(int value) {

  public ClusterNumber {
    InvalidValue.unless(value >= 0, "clusterNumber", "must be at least 0.");
  }
}
