package io.clinnexus.migrations;

/** Rows that stand in the way of a migration, as SQL for the schema of revision 0001. */
final class Rows {

  static final String WORKSPACE = "10000000-0000-0000-0000-000000000001";
  static final String STUDY = "20000000-0000-0000-0000-000000000001";
  static final String DOCUMENT = "30000000-0000-0000-0000-000000000001";
  static final String VERSION = "40000000-0000-0000-0000-000000000001";

  /** A workspace with a study with a document with a version. */
  static final String[] VERSION_ROWS = {
    "insert into workspaces (id, name) values ('" + WORKSPACE + "', 'w')",
    "insert into studies (id, workspace_id, study_code, title, status) values ('"
        + STUDY
        + "', '"
        + WORKSPACE
        + "', 'S-1', 't', 'active')",
    "insert into documents (id, workspace_id, study_id, doc_type, title, lifecycle_status) values"
        + " ('"
        + DOCUMENT
        + "', '"
        + WORKSPACE
        + "', '"
        + STUDY
        + "', 'protocol', 't', 'draft')",
    "insert into document_versions (id, document_id, version_label, source_file_uri, source_sha256,"
        + " ingestion_status) values ('"
        + VERSION
        + "', '"
        + DOCUMENT
        + "', 'v1', 'file:///a', repeat('a', 64), 'ready')"
  };

  private Rows() {}

  /** An anchor of the version; its id ends in the name. */
  static String anchor(String name, String type, int ordinal, String location) {
    return ("insert into anchors (id, doc_version_id, anchor_id, section_path, content_type,"
            + " ordinal, text_raw, text_norm, text_hash, location_json) values"
            + " (gen_random_uuid(), '%s', '%s', 'ROOT', '%s', %d, 'x', 'x', 'h', '%s')")
        .formatted(VERSION, name, type, ordinal, location);
  }

  /** A chunk of the version with an array as its embedding, as before revision 0002. */
  static String chunkWithArray(String name, double value) {
    return ("insert into chunks (id, doc_version_id, chunk_id, section_path, text, anchor_ids,"
            + " embedding) values (gen_random_uuid(), '%s', '%s', 'ROOT', 'x', '{}',"
            + " array_fill(%s::double precision, array[1536]))")
        .formatted(VERSION, name, value);
  }

  /** A chunk of the version with a vector as its embedding. */
  static String chunk(String name, String anchorIds) {
    return ("insert into chunks (id, doc_version_id, chunk_id, section_path, text, anchor_ids,"
            + " embedding) values (gen_random_uuid(), '%s', '%s', 'ROOT', 'x', '%s',"
            + " array_fill(0.5, array[1536])::vector)")
        .formatted(VERSION, name, anchorIds);
  }

  /** A fact of the study. */
  static String fact(String key) {
    return "insert into facts (id, study_id, fact_type, fact_key, value_json, status) values (gen_random_uuid(), '%s', 'soa', '%s', '{}', 'extracted')"
        .formatted(STUDY, key);
  }
}
