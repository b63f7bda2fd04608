package io.clinnexus.canary.rule12.api.studies;

import org.springframework.beans.factory.annotation.Autowired;

class InjectedField {
  @Autowired String text = "";
}
