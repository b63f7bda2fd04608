package io.clinnexus.canary.rule14.api.studies;

import org.springframework.transaction.annotation.Transactional;

class AnnotatedClass {
  @Transactional
  void run() {}
}
