package io.clinnexus.domain.sections;

import io.clinnexus.domain.shared.StorableText;

/** The name of a target section, such as {@code protocol.soa}; compared exactly. */
public record SectionKey(String value) {

  public SectionKey {
    value = StorableText.stripped(value, "sectionKey", 200);
  }
}
