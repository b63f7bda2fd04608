package io.clinnexus.domain.anchors.alignment;

import io.clinnexus.domain.shared.Coded;

/** What became of anchors from one version to the other. */
public enum CorrespondenceKind implements Coded {
  /** The same wording at the same place; its number may differ. */
  UNCHANGED("unchanged"),
  /** Another wording at the same place. */
  EDITED("edited"),
  /** The same wording at another place. */
  MOVED("moved"),
  /** Another wording at another place. */
  MOVED_EDITED("moved_edited"),
  /** One became several. */
  SPLIT("split"),
  /** Several became one. */
  MERGED("merged"),
  ADDED("added"),
  REMOVED("removed");

  private final String code;

  CorrespondenceKind(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /** Whether the words stayed as they were. */
  public boolean keepsWording() {
    return this == UNCHANGED || this == MOVED;
  }

  /** Whether it stands elsewhere now. */
  public boolean isMove() {
    return this == MOVED || this == MOVED_EDITED;
  }
}
