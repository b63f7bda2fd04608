package io.clinnexus.canary.rule12.api.studies;

import java.util.logging.Logger;

class OldLogger {
  final Logger logger = Logger.getLogger("canary");
}
