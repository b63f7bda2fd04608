package io.clinnexus.persistence.facts;

import io.clinnexus.domain.facts.FactKey;
import io.clinnexus.persistence.shared.Cursor;
import java.util.Optional;
import java.util.UUID;

/** A place in a list ordered by type, name and id. */
record FactPlace(String type, String name, UUID id) {

  /** The text a client hands back. */
  String encode() {
    return Cursor.encode(type + "/" + name + "/" + id);
  }

  static Optional<FactPlace> read(Optional<String> cursor) {
    return Cursor.read(cursor, FactPlace::parse);
  }

  private static FactPlace parse(String text) {
    int slash = text.lastIndexOf('/');
    if (slash < 0) {
      throw new IllegalArgumentException("no place of a fact");
    }
    FactKey key = FactKey.parse(text.substring(0, slash));
    return new FactPlace(
        key.type().value(), key.name(), UUID.fromString(text.substring(slash + 1)));
  }
}
