package io.clinnexus.persistence.anchors;

import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.anchors.Chunk;
import io.clinnexus.domain.anchors.ChunkText;
import io.clinnexus.domain.anchors.Heading;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.persistence.shared.JsonCodec;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.postgresql.copy.CopyManager;
import tools.jackson.databind.node.ObjectNode;

/**
 * Copies content into the staging tables. COPY is a protocol of its own and no statement of a
 * mapper, so its two commands stand here, beside the code that writes their columns in order.
 */
final class StagedContent {

  private static final String COPY_ANCHORS =
      "copy staged_anchors (id, doc_version_id, anchor_id, section_path, content_type, ordinal,"
          + " text_raw, text_norm, text_hash, location_json, confidence, source_zone, language,"
          + " document_order, heading_level, heading_number, zone_confidence, zone_rule_id)"
          + " from stdin (format binary)";
  private static final int ANCHOR_FIELDS = 18;

  private static final String COPY_CHUNKS =
      "copy staged_chunks (id, doc_version_id, chunk_id, section_path, text, anchor_ids, embedding,"
          + " metadata_json, source_zone, language, embedder, embedder_version, chunk_order)"
          + " from stdin (format binary)";
  private static final int CHUNK_FIELDS = 13;

  private final CopyManager copies;
  private final UUID versionId;

  StagedContent(CopyManager copies, DocumentVersionId versionId) {
    this.copies = copies;
    this.versionId = versionId.value();
  }

  void copyAnchors(List<Anchor> anchors) throws SQLException {
    BinaryCopy copy = new BinaryCopy(copies.copyIn(COPY_ANCHORS));
    for (Anchor anchor : anchors) {
      write(copy, anchor);
    }
    requireAll(anchors.size(), copy.end());
  }

  void copyChunks(List<Chunk> chunks) throws SQLException {
    BinaryCopy copy = new BinaryCopy(copies.copyIn(COPY_CHUNKS));
    for (Chunk chunk : chunks) {
      write(copy, chunk);
    }
    requireAll(chunks.size(), copy.end());
  }

  private void write(BinaryCopy copy, Anchor anchor) throws SQLException {
    String key = anchor.id().format();
    copy.row(ANCHOR_FIELDS);
    copy.uuid(rowId(key));
    copy.uuid(versionId);
    copy.text(key);
    copy.text(anchor.sectionPath().format());
    copy.text(anchor.type().code());
    copy.int4(anchor.ordinal());
    copy.text(anchor.textRaw());
    copy.text(anchor.textNormalised());
    copy.text(anchor.textHash().hex());
    copy.jsonb(AnchorLocationJson.write(anchor).text());
    copy.float8(anchor.confidence());
    copy.text(anchor.zone().zone().code());
    copy.text(anchor.language().code());
    copy.int4(anchor.documentOrder());
    copy.nullableInt2(anchor.heading().map(Heading::level).orElse(null));
    copy.nullableText(anchor.heading().flatMap(Heading::number).orElse(null));
    copy.float8(anchor.zone().confidence());
    copy.text(anchor.zone().ruleId());
  }

  private void write(BinaryCopy copy, Chunk chunk) throws SQLException {
    ChunkText passage = chunk.passage();
    String key = passage.id().value();
    copy.row(CHUNK_FIELDS);
    copy.uuid(rowId(key));
    copy.uuid(versionId);
    copy.text(key);
    copy.text(passage.sectionPath().format());
    copy.text(passage.text());
    copy.texts(passage.anchorIds().stream().map(AnchorId::format).toList());
    copy.vector(chunk.embedding().toArray());
    copy.jsonb(metadata(chunk));
    copy.text(passage.zone().code());
    copy.text(passage.language().code());
    copy.text(chunk.embedder().name());
    copy.text(chunk.embedder().version());
    copy.int4(passage.order());
  }

  private static String metadata(Chunk chunk) {
    ObjectNode json = JsonCodec.object();
    json.put("token_estimate", chunk.passage().tokenCount());
    json.put("anchor_count", chunk.passage().anchorIds().size());
    json.put("embedding_type", chunk.embedder().name());
    return JsonCodec.write(json).text();
  }

  /**
   * The technical id follows from the business key (a name-based UUID of version 3), so the same
   * content has the same rows on every machine and after every repetition.
   */
  private static UUID rowId(String key) {
    return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
  }

  private static void requireAll(long sent, long taken) {
    if (sent != taken) {
      throw new IllegalStateException("COPY took " + taken + " of " + sent + " rows.");
    }
  }
}
