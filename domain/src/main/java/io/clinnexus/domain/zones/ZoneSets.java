package io.clinnexus.domain.zones;

import io.clinnexus.domain.studies.DocumentType;
import java.util.List;

/** The zone sets, read by everybody. */
public interface ZoneSets {

  /** The set of a document type; without zones when none were introduced. */
  ZoneSet find(DocumentType type);

  /** The sets that have zones, in the order of the document types. */
  List<ZoneSet> sets();
}
