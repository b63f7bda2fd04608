package io.clinnexus.domain.corefacts;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.shared.OpaqueJson;
import io.clinnexus.domain.shared.StorableText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The core facts. {@code otherKeys} are keys that this version does not know, kept as they are.
 *
 * @param phase such as {@code II}
 * @param studyDesignType such as {@code double-blind}
 * @param citations the anchors that each fact was read from, by the name of the fact
 */
public record CoreFactSheet(
    Optional<String> studyTitle,
    Optional<String> phase,
    Optional<String> studyDesignType,
    Optional<String> populationShort,
    List<Arm> arms,
    List<String> primaryEndpoints,
    Optional<SampleSize> sampleSize,
    Optional<String> duration,
    Map<String, List<AnchorId>> citations,
    Map<String, OpaqueJson> otherKeys) {

  /** A sheet that says nothing. */
  public static final CoreFactSheet EMPTY =
      new CoreFactSheet(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Map.of(),
          Map.of());

  public CoreFactSheet {
    Stream.of(studyTitle, phase, studyDesignType, populationShort, duration)
        .flatMap(Optional::stream)
        .forEach(text -> StorableText.require(text, "coreFacts"));
    arms = List.copyOf(arms);
    primaryEndpoints = List.copyOf(primaryEndpoints);
    primaryEndpoints.forEach(text -> StorableText.require(text, "primaryEndpoints"));
    citations =
        citations.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, cited -> List.copyOf(cited.getValue())));
    otherKeys = Map.copyOf(otherKeys);
  }

  /** A group of subjects that is treated alike. */
  public record Arm(
      String name,
      Optional<String> dose,
      Optional<String> regimen,
      Map<String, OpaqueJson> otherKeys) {

    public Arm {
      StorableText.require(name, "name");
      dose.ifPresent(text -> StorableText.require(text, "dose"));
      regimen.ifPresent(text -> StorableText.require(text, "regimen"));
      otherKeys = Map.copyOf(otherKeys);
    }
  }

  /** How many subjects are planned. */
  public record SampleSize(int value, String unit, Map<String, OpaqueJson> otherKeys) {

    public SampleSize {
      StorableText.require(unit, "unit");
      otherKeys = Map.copyOf(otherKeys);
    }
  }
}
