package io.clinnexus.canary.rule12.api.studies;

class GenericThrower {
  void fail() {
    throw new RuntimeException("canary");
  }
}
