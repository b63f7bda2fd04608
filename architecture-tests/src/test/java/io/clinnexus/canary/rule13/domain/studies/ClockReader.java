package io.clinnexus.canary.rule13.domain.studies;

import java.time.Instant;

class ClockReader {
  Instant time() {
    return Instant.now();
  }
}
