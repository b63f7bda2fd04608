package io.clinnexus.worker.adapter.docx.xml;

import io.clinnexus.domain.anchors.parsing.DocumentRejected;
import javax.xml.stream.XMLStreamReader;

/**
 * Limits how many different element and attribute names a part uses. The XML library keeps every
 * name it ever met, so millions of invented names would fill the memory.
 */
final class NameGuard {

  private static final int MAX_NAMES = 10_000;
  private static final int MAX_NAME_CHARACTERS = 1_000;
  private static final int SLOTS = 1 << 15;

  private final String part;
  private final String[] seen = new String[SLOTS];
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

  @SuppressWarnings("ReferenceEquality")
  private void check(String name) {
    int slot = name.hashCode() & (SLOTS - 1);
    while (seen[slot] != null) {
      if (seen[slot] == name || seen[slot].equals(name)) {
        return;
      }
      slot = (slot + 1) & (SLOTS - 1);
    }
    seen[slot] = name;
    if (++count > MAX_NAMES || name.length() > MAX_NAME_CHARACTERS) {
      throw DocumentRejected.limit("xmlNames", MAX_NAMES, part);
    }
  }
}
