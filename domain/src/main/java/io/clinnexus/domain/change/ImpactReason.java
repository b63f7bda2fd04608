package io.clinnexus.domain.change;

import io.clinnexus.domain.shared.InvalidValue;
import io.clinnexus.domain.shared.OpaqueJson;
import java.util.List;
import java.util.Map;

/** Why a section is touched. */
public sealed interface ImpactReason {

  /**
   * Content it rests on changed.
   *
   * @param changedAnchors some of the anchors that changed
   * @param totalChanged how many changed in all
   */
  record SourceChanged(
      List<ChangedAnchor> changedAnchors, int totalChanged, Map<String, OpaqueJson> otherKeys)
      implements ImpactReason {

    public SourceChanged {
      changedAnchors = List.copyOf(changedAnchors);
      InvalidValue.unless(totalChanged >= 0, "totalChanged", "must be at least 0.");
      otherKeys = Map.copyOf(otherKeys);
    }
  }

  /** A reason of another type, as it was stored. */
  record Other(OpaqueJson json) implements ImpactReason {

    public Other {
      json.requireObject("reason");
    }
  }
}
