package io.clinnexus.migrations;

/** As many rows in each table that grows, for the schema of revision 0021. */
final class GrowingRows {

  private GrowingRows() {}

  static void fill(TestedDatabase database, int rows) {
    database.run(Rows.VERSION_ROWS);
    String[] inserts = {
      "insert into document_versions (id, document_id, version_label, ingestion_status)"
          + " select md5('v' || n)::uuid, '%2$s', 'more ' || n, 'uploaded' from generate_series(2, %1$d) n",
      "insert into anchors (id, doc_version_id, anchor_id, section_path, content_type, ordinal, text_raw, text_norm, text_hash, location_json)"
          + " select md5('a' || n)::uuid, '%3$s', '%3$s:p:' || left(md5(n::text), 16), 'ROOT', 'p', n, 'x', 'x', repeat('a', 64), '{}' from generate_series(1, %1$d) n",
      "insert into chunks (id, doc_version_id, chunk_id, section_path, text, anchor_ids, embedding)"
          + " select md5('c' || n)::uuid, '%3$s', 'c' || n, 'ROOT', 'x', array['%3$s:p:' || left(md5(n::text), 16)], array_fill(0.5, array[1536])::vector"
          + " from generate_series(1, %1$d) n",
      "insert into facts (id, study_id, fact_type, fact_key, value_json, status, created_from_doc_version_id)"
          + " select md5('f' || n)::uuid, '%4$s', 'soa', 'key ' || n, '{}', 'extracted', '%3$s' from generate_series(1, %1$d) n",
      "insert into fact_evidence (id, fact_id, anchor_id, evidence_role)"
          + " select md5('e' || n)::uuid, md5('f' || n)::uuid, '%3$s:p:' || left(md5(n::text), 16), 'primary' from generate_series(1, %1$d) n",
      "insert into anchor_matches (document_id, from_doc_version_id, to_doc_version_id, from_anchor_id, to_anchor_id, score, method)"
          + " select '%2$s', '%3$s', md5('v2')::uuid, '%3$s:p:' || left(md5(n::text), 16), '%3$s:p:' || left(md5(n::text), 16), 1, 'exact'"
          + " from generate_series(1, %1$d) n",
      "insert into audit_log (id, workspace_id, action, entity_type, entity_id)"
          + " select md5('l' || n)::uuid, '%5$s', 'update', 'study', n from generate_series(1, %1$d) n",
      "insert into topics (workspace_id, topic_key, id) select '%5$s', 'topic', md5('t')::uuid",
      "insert into topic_evidence (doc_version_id, topic_key, source_zone, language, anchor_ids, chunk_ids)"
          + " select md5('v' || n)::uuid, 'topic', 'safety', 'en', '{}', '{}' from generate_series(2, %1$d) n",
      "insert into heading_block_topic_assignments (doc_version_id, heading_block_id, topic_key)"
          + " select '%3$s', 'block ' || n, 'topic' from generate_series(1, %1$d) n",
    };
    for (String insert : inserts) {
      database.run(insert.formatted(rows, Rows.DOCUMENT, Rows.VERSION, Rows.STUDY, Rows.WORKSPACE));
    }
    database.run("analyze");
  }
}
