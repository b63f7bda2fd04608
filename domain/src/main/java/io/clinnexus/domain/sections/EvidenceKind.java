package io.clinnexus.domain.sections;

import io.clinnexus.domain.shared.Coded;

/** Why a heading was taken for that of a section, strongest first. */
public enum EvidenceKind implements Coded {
  /** Its words are those of a title of the section. */
  TITLE("title"),
  /** The text before the first heading, which is the title page. */
  FRONT_MATTER("front_matter"),
  /** A schedule of activities was found here. */
  SCHEDULE("schedule"),
  /** An expression of the contract fits. */
  EXPRESSION("regex"),
  /** It holds a title of the section among other words. */
  PHRASE("phrase"),
  /** It has the words the contract asks for. */
  WORDS("words"),
  /** Nothing but its zone speaks for it. */
  ZONE("zone");

  private final String code;

  EvidenceKind(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
