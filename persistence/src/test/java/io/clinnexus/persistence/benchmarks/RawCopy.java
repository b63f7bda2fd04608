package io.clinnexus.persistence.benchmarks;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.anchors.Chunk;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.studies.DocumentVersionId;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** The fastest way into the table: COPY BINARY by the owner, undone afterwards. */
final class RawCopy {

  private static final String COPY =
      "copy chunks (id, workspace_id, doc_version_id, chunk_id, section_path, text, anchor_ids,"
          + " embedding, metadata_json, source_zone, language, embedder, embedder_version,"
          + " chunk_order) from stdin (format binary)";
  private static final int FIELDS = 14;
  private static final int FLUSH_AT = 1 << 16;
  private static final int TEXT_OID = 25;

  private RawCopy() {}

  static double rowsPerSecond(
      Connection owner, WorkspaceId workspaceId, DocumentVersionId versionId, List<Chunk> chunks)
      throws SQLException {
    owner.setAutoCommit(false);
    try (Statement statement = owner.createStatement()) {
      statement.execute("set local clinnexus.owner_at_work = 'on'");
    }
    long start = System.nanoTime();
    CopyIn copy = owner.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    try {
      out.write("PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1));
      out.writeLong(0);
      for (Chunk chunk : chunks) {
        write(out, workspaceId.value(), versionId.value(), chunk);
        if (bytes.size() > FLUSH_AT) {
          copy.writeToCopy(bytes.toByteArray(), 0, bytes.size());
          bytes.reset();
        }
      }
      out.writeShort(-1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    copy.writeToCopy(bytes.toByteArray(), 0, bytes.size());
    copy.endCopy();
    double rows = chunks.size() * 1e9 / (System.nanoTime() - start);
    owner.rollback();
    return rows;
  }

  private static void write(DataOutputStream out, UUID workspace, UUID version, Chunk chunk)
      throws IOException {
    out.writeShort(FIELDS);
    uuid(out, UUID.randomUUID());
    uuid(out, workspace);
    uuid(out, version);
    text(out, chunk.passage().id().value());
    text(out, chunk.passage().sectionPath().format());
    text(out, chunk.passage().text());
    texts(out, chunk.passage().anchorIds().stream().map(AnchorId::format).toList());
    vector(out, chunk.embedding().toArray());
    byte[] json = "{\"token_estimate\": 1}".getBytes(StandardCharsets.UTF_8);
    out.writeInt(json.length + 1);
    out.writeByte(1);
    out.write(json);
    text(out, chunk.passage().zone().code());
    text(out, chunk.passage().language().code());
    text(out, chunk.embedder().name());
    text(out, chunk.embedder().version());
    out.writeInt(Integer.BYTES);
    out.writeInt(chunk.passage().order());
  }

  private static void uuid(DataOutputStream out, UUID value) throws IOException {
    out.writeInt(2 * Long.BYTES);
    out.writeLong(value.getMostSignificantBits());
    out.writeLong(value.getLeastSignificantBits());
  }

  private static void text(DataOutputStream out, String value) throws IOException {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static void texts(DataOutputStream out, List<String> values) throws IOException {
    ByteArrayOutputStream elements = new ByteArrayOutputStream();
    DataOutputStream array = new DataOutputStream(elements);
    array.writeInt(1);
    array.writeInt(0);
    array.writeInt(TEXT_OID);
    array.writeInt(values.size());
    array.writeInt(1);
    for (String value : values) {
      text(array, value);
    }
    out.writeInt(elements.size());
    elements.writeTo(out);
  }

  private static void vector(DataOutputStream out, float[] values) throws IOException {
    out.writeInt(2 * Short.BYTES + Float.BYTES * values.length);
    out.writeShort(values.length);
    out.writeShort(0);
    for (float value : values) {
      out.writeFloat(value);
    }
  }
}
