package io.clinnexus.domain.sections;

import io.clinnexus.domain.studies.DocumentType;
import java.util.Map;

/**
 * The one vocabulary of section keys: {@code type.name}, such as {@code protocol.safety}. Names of
 * zones, which older contracts used instead, stand for the sections they meant.
 */
public final class SectionVocabulary {

  private static final String SCHEDULE = "soa";
  private static final Map<String, String> NAMES_BY_ZONE =
      Map.of("overview", "synopsis", "design", "study_design");

  private SectionVocabulary() {}

  /** The key of a section of this type, whether its name is given alone or with the type. */
  public static SectionKey key(DocumentType type, String name) {
    String prefix = type.code() + ".";
    if (name.startsWith(prefix)) {
      return new SectionKey(name);
    }
    return new SectionKey(prefix + NAMES_BY_ZONE.getOrDefault(name, name));
  }

  /** The section that holds the schedule of activities of documents of this type. */
  public static SectionKey schedule(DocumentType type) {
    return new SectionKey(type.code() + "." + SCHEDULE);
  }
}
