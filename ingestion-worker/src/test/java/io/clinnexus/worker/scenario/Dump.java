package io.clinnexus.worker.scenario;

import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.testsupport.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The published rows of a version as text, in a fixed order, with the version's id left out. */
final class Dump {

  private static final String ROWS =
      "select 'anchor ' || (to_jsonb(a) - 'id' - 'created_at')::text from anchors a"
          + " where doc_version_id = ? order by a.anchor_id";
  private static final String CHUNKS =
      "select 'chunk ' || (to_jsonb(c) - 'id' - 'created_at')::text from chunks c"
          + " where doc_version_id = ? order by c.chunk_id";
  private static final String FACTS =
      "select 'fact ' || (to_jsonb(f) - 'id' - 'created_at' - 'updated_at')::text from facts f"
          + " where created_from_doc_version_id = ? order by f.fact_type, f.fact_key";
  private static final String EVIDENCE =
      "select concat_ws(' ', 'evidence', f.fact_type, f.fact_key, e.evidence_role, e.anchor_id)"
          + " from fact_evidence e join facts f on f.id = e.fact_id"
          + " where f.created_from_doc_version_id = ? order by 1";
  private static final String SECTIONS =
      "select 'section ' || (to_jsonb(m) - 'id' - 'created_at')::text from target_section_maps m"
          + " where doc_version_id = ? order by m.target_section";

  /** The ids of blocks and chunks follow from ids that name the version. */
  private static final String TOPICS =
      "select 'topic '"
          + " || (to_jsonb(t) - 'id' - 'created_at' - 'heading_block_id')::text"
          + " from heading_block_topic_assignments t where doc_version_id = ? order by 1";

  private static final String TOPIC_EVIDENCE =
      "select 'topic evidence ' || (to_jsonb(e) - 'id' - 'created_at' - 'chunk_ids' #-"
          + " '{evidence_json,block_ids}')::text from topic_evidence e where doc_version_id = ?"
          + " order by 1";
  private static final String WITH_IDS =
      "select id || ' ' || created_at from anchors where doc_version_id = ? order by id";

  private final TestDatabase database;

  Dump(TestDatabase database) {
    this.database = database;
  }

  /** Every column but the technical id and the time of creation. */
  List<String> of(DocumentVersionId version) {
    return Stream.of(ROWS, CHUNKS, FACTS, EVIDENCE, SECTIONS, TOPICS, TOPIC_EVIDENCE)
        .flatMap(sql -> query(sql, version).stream())
        .map(row -> row.replace(version.value().toString(), "VERSION"))
        .toList();
  }

  /** Technical ids and times of creation, which change only when a row is written anew. */
  List<String> identities(DocumentVersionId version) {
    return query(WITH_IDS, version);
  }

  /** The first column of a statement whose one parameter is the version. */
  List<String> query(String sql, DocumentVersionId version) {
    try (Connection connection = database.connect();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setObject(1, version.value());
      return strings(select);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The first column of a statement without parameters. */
  List<String> query(String sql) {
    try (Connection connection = database.connect();
        PreparedStatement select = connection.prepareStatement(sql)) {
      return strings(select);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> strings(PreparedStatement select) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        rows.add(row.getString(1));
      }
    }
    return rows;
  }
}
