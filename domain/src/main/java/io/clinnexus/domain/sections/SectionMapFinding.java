package io.clinnexus.domain.sections;

import io.clinnexus.domain.shared.Coded;
import io.clinnexus.domain.shared.OpaqueJson;
import java.util.Map;
import java.util.Optional;

/**
 * Something the check of a section map found.
 *
 * @param code what is wrong
 * @param section the other section it is about, if any
 * @param measured the number that was judged, such as that of anchors
 */
public record SectionMapFinding(
    Code code, Optional<SectionKey> section, double measured, Map<String, OpaqueJson> otherKeys) {

  public SectionMapFinding {
    otherKeys = Map.copyOf(otherKeys);
  }

  static SectionMapFinding of(Code code, double measured) {
    return new SectionMapFinding(code, Optional.empty(), measured, Map.of());
  }

  static SectionMapFinding of(Code code, SectionKey section, double measured) {
    return new SectionMapFinding(code, Optional.of(section), measured, Map.of());
  }

  /** What a check can find, gravest first. */
  public enum Code implements Coded {
    /** No heading of the document fits. */
    NO_HEADING("no_heading"),
    /** The section has fewer anchors than its contract asks for. */
    BLOCK_SIZE("block_size"),
    /** A heading fits another section as well. */
    CONFLICT("conflict"),
    /** A heading that fits went to another section, which it fits better. */
    LOST_HEADING("lost_heading"),
    /** Most of the anchors stand in zones the contract does not name. */
    ZONE_MISMATCH("zone_mismatch"),
    /** The language of the document is not certain, and no title fits. */
    LANGUAGE("language"),
    /** Some of the anchors were given to another section by a person. */
    CLAIMED_BY_PERSON("claimed_by_person"),
    /** An expression took too long and was left out. */
    EXPRESSION_TOO_SLOW("regex_too_slow"),
    /** An expression is not one. */
    EXPRESSION_INVALID("regex_invalid");

    private final String code;

    Code(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }
}
