package io.clinnexus.domain.sections;

import io.clinnexus.domain.shared.StorableText;

/** The name of a view that limits the topics of a section. */
public record ViewKey(String value) {

  public ViewKey {
    value = StorableText.stripped(value, "viewKey", 200);
  }
}
