package io.clinnexus.domain.anchors.alignment;

import io.clinnexus.domain.shared.InvalidValue;
import io.clinnexus.domain.shared.OpaqueJson;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What a match was weighed by. {@code otherKeys} are keys that this version does not know, kept as
 * they are.
 *
 * @param textSim likeness of the texts of the whole group, 0 to 1
 * @param embSim likeness of the vectors, -1 to 1
 * @param zoneSim 1 in the same zone, else 0
 * @param pathSim likeness of the section paths, 0 to 1
 */
public record MatchMeta(
    OptionalDouble textSim,
    OptionalDouble embSim,
    OptionalDouble zoneSim,
    OptionalDouble pathSim,
    Map<String, OpaqueJson> otherKeys) {

  public static final MatchMeta NONE =
      new MatchMeta(
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          Map.of());

  public MatchMeta {
    require(textSim, 0, "textSim");
    require(embSim, -1, "embSim");
    require(zoneSim, 0, "zoneSim");
    require(pathSim, 0, "pathSim");
    otherKeys = Map.copyOf(otherKeys);
  }

  private static void require(OptionalDouble value, int least, String field) {
    value.ifPresent(
        number ->
            InvalidValue.unless(
                number >= least && number <= 1, field, "must be " + least + " to 1."));
  }
}
