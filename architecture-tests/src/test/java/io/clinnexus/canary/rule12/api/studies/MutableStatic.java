package io.clinnexus.canary.rule12.api.studies;

class MutableStatic {
  static int count = 0;
}
