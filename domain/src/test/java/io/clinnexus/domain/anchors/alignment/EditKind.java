package io.clinnexus.domain.anchors.alignment;

/** What the generator does to a version, and what the alignment must call it. */
public enum EditKind {
  NUMBER(CorrespondenceKind.EDITED),
  UNIT(CorrespondenceKind.EDITED),
  COMPARISON(CorrespondenceKind.EDITED),
  NEGATION(CorrespondenceKind.EDITED),
  DATE(CorrespondenceKind.EDITED),
  LEVEL(CorrespondenceKind.EDITED),
  WORDS(CorrespondenceKind.EDITED),
  QUARTER(CorrespondenceKind.EDITED),
  CASE(CorrespondenceKind.EDITED),
  TYPOGRAPHY(CorrespondenceKind.UNCHANGED),
  RENUMBER(CorrespondenceKind.UNCHANGED),
  MOVE(CorrespondenceKind.MOVED),
  MOVE_EDIT(CorrespondenceKind.MOVED_EDITED),
  MOVE_SECTION(CorrespondenceKind.MOVED),
  SPLIT(CorrespondenceKind.SPLIT),
  MERGE(CorrespondenceKind.MERGED),
  ADD(CorrespondenceKind.ADDED),
  COPY(CorrespondenceKind.ADDED),
  REMOVE(CorrespondenceKind.REMOVED),
  CELL(CorrespondenceKind.EDITED),
  ADD_ROW(CorrespondenceKind.ADDED),
  REMOVE_ROW(CorrespondenceKind.REMOVED),
  ADD_COLUMN(CorrespondenceKind.ADDED),
  REMOVE_COLUMN(CorrespondenceKind.REMOVED);

  private final CorrespondenceKind expected;

  EditKind(CorrespondenceKind expected) {
    this.expected = expected;
  }

  public CorrespondenceKind expected() {
    return expected;
  }

  /** Whether a value is changed that must be flagged. */
  public boolean isCritical() {
    return ordinal() <= LEVEL.ordinal();
  }
}
