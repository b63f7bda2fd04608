package io.clinnexus.canary.rule13.worker.steps;

import java.util.UUID;

class IdMaker {
  UUID id() {
    return UUID.randomUUID();
  }
}
