package io.clinnexus.persistence.conflicts;

import io.clinnexus.domain.conflicts.ConflictSeverity;
import io.clinnexus.persistence.shared.Cursor;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/** A place in a list of conflicts by severity, time and id. */
record ConflictPlace(ConflictSeverity severity, Instant time, UUID id) {

  static Optional<ConflictPlace> read(Optional<String> cursor) {
    return Cursor.read(cursor, ConflictPlace::parse);
  }

  private static ConflictPlace parse(String text) {
    String label = text.substring(0, Math.max(0, text.indexOf('|')));
    Cursor.TimeAndId rest = Cursor.TimeAndId.parse(text.substring(text.indexOf('|') + 1));
    return Arrays.stream(ConflictSeverity.values())
        .filter(severity -> severity.code().equals(label))
        .findFirst()
        .map(severity -> new ConflictPlace(severity, rest.time(), rest.id()))
        .orElseThrow(IllegalArgumentException::new);
  }

  static String encode(ConflictRow row) {
    Cursor.TimeAndId rest = new Cursor.TimeAndId(row.createdAt(), row.id());
    return Cursor.encode(row.severity().code() + "|" + rest.text());
  }
}
