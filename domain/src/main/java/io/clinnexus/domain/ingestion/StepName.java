package io.clinnexus.domain.ingestion;

import io.clinnexus.domain.shared.Coded;

/**
 * The steps of the pipeline. The code is the key of the step's time in a run's summary; zones are
 * assigned while the anchors are built.
 */
public enum StepName implements Coded {
  PARSE_DOCX("parse_docx"),
  BUILD_ANCHORS("build_anchors"),
  DETECT_SOA("detect_soa"),
  CHUNK_AND_EMBED("chunk_and_embed"),
  EXTRACT_FACTS("extract_facts"),
  MAP_SECTIONS("map_sections"),
  MAP_TOPICS("map_topics"),
  QUALITY_GATE("quality_gate"),
  PUBLISH("publish");

  private final String code;

  StepName(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
