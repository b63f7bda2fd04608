package io.clinnexus.worker.adapter.docx.xml;

import io.clinnexus.domain.anchors.parsing.DocumentRejected;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Limits how many different element and attribute names a part uses. The XML library keeps every
 * name it ever met, so millions of invented names would fill the memory.
 */
final class NameGuard {

  private static final int MAX_NAMES = 10_000;
  private static final int MAX_NAME_CHARACTERS = 1_000;
  private static final int FIRST_SLOTS = 1 << 8;

  private final String part;
  private @Nullable String[] seen = new String[FIRST_SLOTS];
  private int count;

  NameGuard(String part) {
    this.part = part;
  }

  void check(XMLStreamReader element) {
    check(element.getLocalName());
    for (int i = 0; i < element.getAttributeCount(); i++) {
      check(element.getAttributeLocalName(i));
    }
  }

  private void check(String name) {
    int slot = find(name);
    if (seen[slot] != null) {
      return;
    }
    seen[slot] = name;
    if (++count > MAX_NAMES || name.length() > MAX_NAME_CHARACTERS) {
      throw DocumentRejected.limit("xmlNames", MAX_NAMES, part);
    }
    if (count * 2 > seen.length) {
      grow();
    }
  }

  /** The slot of the name, or the free slot where it belongs. */
  private int find(String name) {
    int slot = name.hashCode() & (seen.length - 1);
    while (seen[slot] != null && !name.equals(seen[slot])) {
      slot = (slot + 1) & (seen.length - 1);
    }
    return slot;
  }

  private void grow() {
    @Nullable String[] before = seen;
    seen = new String[before.length * 2];
    for (String name : before) {
      if (name != null) {
        seen[find(name)] = name;
      }
    }
  }
}
