package io.clinnexus.domain.sections;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.VersionNotFound;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where versions have their sections; maps of another workspace are never found. */
public interface SectionMaps {

  /**
   * Stores what the mapping found in place of what it found before; sections a person decided stay
   * as they are. Throws {@link VersionNotFound}.
   */
  void replaceMapped(WorkspaceId workspaceId, DocumentVersionId versionId, List<SectionMap> maps);

  /**
   * Stores what a person decided about a section, in place of whatever is there; the id and the
   * time of an existing map stay. Throws {@link VersionNotFound}.
   */
  void override(WorkspaceId workspaceId, SectionMap map);

  /**
   * Takes back what a person decided, so that the next mapping decides again; throws {@link
   * SectionMapNotFound} when nobody decided.
   */
  void removeOverride(WorkspaceId workspaceId, DocumentVersionId versionId, SectionKey section);

  /** Finds the map of a section. */
  Optional<SectionMap> find(
      WorkspaceId workspaceId, DocumentVersionId versionId, SectionKey section);

  /** The maps of a version in the order of their sections' names. */
  List<SectionMap> ofVersion(WorkspaceId workspaceId, DocumentVersionId versionId);

  /** The maps of a version that hold any of the anchors, in the order of their sections' names. */
  List<SectionMap> holding(
      WorkspaceId workspaceId, DocumentVersionId versionId, Set<AnchorId> anchors);
}
