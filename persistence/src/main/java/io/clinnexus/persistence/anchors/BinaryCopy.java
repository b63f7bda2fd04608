package io.clinnexus.persistence.anchors;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.copy.CopyIn;

/**
 * Writes rows in PostgreSQL's binary COPY format: each field is its length and its bytes in network
 * order, exactly as the type's receive function reads them. An enum travels as its label.
 */
final class BinaryCopy {

  private static final byte[] SIGNATURE = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0
  };
  private static final int FLUSH_AT = 1 << 16;
  private static final int TEXT_OID = 25;
  private static final byte JSONB_VERSION = 1;

  private final CopyIn target;
  private ByteBuffer buffer = ByteBuffer.allocate(2 * FLUSH_AT);

  BinaryCopy(CopyIn target) {
    this.target = target;
    buffer.put(SIGNATURE).putInt(0).putInt(0);
  }

  /** Starts a row of so many fields. */
  void row(int fields) throws SQLException {
    if (buffer.position() >= FLUSH_AT) {
      flush();
    }
    room(Short.BYTES).putShort((short) fields);
  }

  void uuid(UUID value) {
    room(Integer.BYTES + 2 * Long.BYTES)
        .putInt(2 * Long.BYTES)
        .putLong(value.getMostSignificantBits())
        .putLong(value.getLeastSignificantBits());
  }

  void text(String value) {
    bytes(value.getBytes(StandardCharsets.UTF_8));
  }

  void nullableText(@Nullable String value) {
    if (value == null) {
      nothing();
    } else {
      text(value);
    }
  }

  void int4(int value) {
    room(2 * Integer.BYTES).putInt(Integer.BYTES).putInt(value);
  }

  void nullableInt2(@Nullable Integer value) {
    if (value == null) {
      nothing();
    } else {
      room(Integer.BYTES + Short.BYTES).putInt(Short.BYTES).putShort(value.shortValue());
    }
  }

  void float8(double value) {
    room(Integer.BYTES + Double.BYTES).putInt(Double.BYTES).putDouble(value);
  }

  void jsonb(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    room(Integer.BYTES + 1 + bytes.length).putInt(1 + bytes.length).put(JSONB_VERSION).put(bytes);
  }

  void nullableJsonb(@Nullable String json) {
    if (json == null) {
      nothing();
    } else {
      jsonb(json);
    }
  }

  void texts(List<String> values) {
    List<byte[]> elements =
        values.stream().map(value -> value.getBytes(StandardCharsets.UTF_8)).toList();
    int size = 5 * Integer.BYTES;
    for (byte[] element : elements) {
      size += Integer.BYTES + element.length;
    }
    room(Integer.BYTES + size);
    // one dimension, no nulls, elements of type text, so many from index 1 on
    buffer.putInt(size).putInt(1).putInt(0).putInt(TEXT_OID).putInt(elements.size()).putInt(1);
    elements.forEach(this::bytes);
  }

  void vector(float[] values) {
    int size = 2 * Short.BYTES + values.length * Float.BYTES;
    room(Integer.BYTES + size).putInt(size).putShort((short) values.length).putShort((short) 0);
    for (float value : values) {
      buffer.putFloat(value);
    }
  }

  /** Ends the copy; returns how many rows the server took. */
  long end() throws SQLException {
    room(Short.BYTES).putShort((short) -1);
    flush();
    return target.endCopy();
  }

  private void nothing() {
    room(Integer.BYTES).putInt(-1);
  }

  private void bytes(byte[] value) {
    room(Integer.BYTES + value.length).putInt(value.length).put(value);
  }

  private ByteBuffer room(int bytes) {
    if (buffer.remaining() < bytes) {
      ByteBuffer larger =
          ByteBuffer.allocate(Math.max(2 * buffer.capacity(), buffer.position() + bytes));
      buffer.flip();
      buffer = larger.put(buffer);
    }
    return buffer;
  }

  private void flush() throws SQLException {
    target.writeToCopy(buffer.array(), 0, buffer.position());
    buffer.clear();
  }
}
