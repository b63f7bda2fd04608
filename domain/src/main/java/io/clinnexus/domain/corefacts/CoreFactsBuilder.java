package io.clinnexus.domain.corefacts;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.facts.Evidence;
import io.clinnexus.domain.facts.EvidenceRole;
import io.clinnexus.domain.facts.Fact;
import io.clinnexus.domain.facts.FactKey;
import io.clinnexus.domain.facts.FactStatus;
import io.clinnexus.domain.facts.FactValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Derives the core facts of a study from what its documents say. Of several facts with one key the
 * validated ones come before the extracted ones, otherwise the order of the list decides, which is
 * that of the study view: the protocol first. Facts that contradict themselves, are to be reviewed
 * or to be determined are left out.
 */
public final class CoreFactsBuilder {

  private static final String PARTICIPANTS = "participants";
  private static final FactKey TITLE = FactKey.parse("study/title");
  private static final FactKey PHASE = FactKey.parse("protocol_meta/phase");
  private static final FactKey RANDOMIZED = FactKey.parse("study/design.randomized");
  private static final FactKey MASKING = FactKey.parse("study/design.masking");
  private static final FactKey CONTROL = FactKey.parse("study/design.control_type");
  private static final FactKey CONFIGURATION = FactKey.parse("study/design.configuration");
  private static final FactKey INDICATION = FactKey.parse("protocol_meta/therapeutic_area");
  private static final FactKey POPULATION = FactKey.parse("population/population_type");
  private static final FactKey AGE_MIN = FactKey.parse("population/age_min");
  private static final FactKey AGE_MAX = FactKey.parse("population/age_max");
  private static final FactKey ARMS = FactKey.parse("study/arms");
  private static final FactKey ENDPOINTS = FactKey.parse("endpoints/primary");
  private static final FactKey SIZE = FactKey.parse("population/planned_n_total");
  private static final List<FactKey> DURATIONS =
      List.of(
          FactKey.parse("study/duration"),
          FactKey.parse("study/participation_duration"),
          FactKey.parse("treatment/treatment_duration"));

  /** The keys of the facts that a sheet is made of. */
  static final Set<FactKey> KEYS =
      Stream.concat(
              Stream.of(
                  TITLE,
                  PHASE,
                  RANDOMIZED,
                  MASKING,
                  CONTROL,
                  CONFIGURATION,
                  INDICATION,
                  POPULATION,
                  AGE_MIN,
                  AGE_MAX,
                  ARMS,
                  ENDPOINTS,
                  SIZE),
              DURATIONS.stream())
          .collect(Collectors.toUnmodifiableSet());

  private final Map<FactKey, Fact> leading = new LinkedHashMap<>();
  private final Map<String, List<AnchorId>> citations = new TreeMap<>();

  private CoreFactsBuilder(List<Fact> facts) {
    for (FactStatus status : List.of(FactStatus.VALIDATED, FactStatus.EXTRACTED)) {
      facts.stream()
          .filter(fact -> fact.status() == status)
          .forEach(fact -> leading.putIfAbsent(fact.key(), fact));
    }
  }

  /**
   * The sheet of a study; without anything when there are no facts.
   *
   * @param facts of the study with these keys, the fact that leads its key first
   */
  public static CoreFactSheet build(List<Fact> facts) {
    return new CoreFactsBuilder(facts).sheet();
  }

  private CoreFactSheet sheet() {
    Optional<String> title = text("study_title", TITLE);
    Optional<String> phase = text("phase", PHASE);
    Optional<String> design = design();
    Optional<String> population = population();
    List<CoreFactSheet.Arm> arms =
        texts("arms", ARMS).stream()
            .map(name -> new CoreFactSheet.Arm(name, Optional.empty(), Optional.empty(), Map.of()))
            .toList();
    List<String> endpoints = texts("primary_endpoints", ENDPOINTS);
    Optional<CoreFactSheet.SampleSize> size = size();
    return new CoreFactSheet(
        title, phase, design, population, arms, endpoints, size, duration(), citations, Map.of());
  }

  private Optional<String> design() {
    List<String> parts = new ArrayList<>();
    fact(RANDOMIZED)
        .filter(fact -> fact.value().value() instanceof FactValue.Flag)
        .ifPresent(
            fact -> {
              boolean holds = ((FactValue.Flag) fact.value().value()).holds();
              parts.add(holds ? "randomized" : "non-randomized");
              cite("study_design_type", fact);
            });
    text("study_design_type", MASKING).ifPresent(parts::add);
    text("study_design_type", CONTROL)
        .map(control -> control.equals("uncontrolled") ? control : control + "-controlled")
        .ifPresent(parts::add);
    text("study_design_type", CONFIGURATION).ifPresent(parts::add);
    return joined(parts);
  }

  private Optional<String> population() {
    List<String> parts = new ArrayList<>();
    text("population_short", POPULATION).ifPresent(type -> parts.add(type.replace('_', ' ')));
    text("population_short", INDICATION).ifPresent(parts::add);
    Optional<String> min = number("population_short", AGE_MIN);
    Optional<String> max = number("population_short", AGE_MAX);
    if (min.isPresent() && max.isPresent()) {
      parts.add(min.get() + " to " + max.get() + " years");
    } else {
      min.ifPresent(age -> parts.add("at least " + age + " years"));
      max.ifPresent(age -> parts.add("at most " + age + " years"));
    }
    return joined(parts);
  }

  private Optional<CoreFactSheet.SampleSize> size() {
    return fact(SIZE)
        .filter(fact -> fact.value().value() instanceof FactValue.Numeric)
        .map(
            fact -> {
              cite("sample_size", fact);
              int value = ((FactValue.Numeric) fact.value().value()).number().intValue();
              return new CoreFactSheet.SampleSize(value, PARTICIPANTS, Map.of());
            });
  }

  private Optional<String> duration() {
    for (FactKey key : DURATIONS) {
      Optional<Fact> fact = fact(key);
      if (fact.isPresent() && fact.get().value().value() instanceof FactValue.Duration duration) {
        cite("duration", fact.get());
        return Optional.of(duration.amount() + " " + duration.unit().code());
      }
    }
    return Optional.empty();
  }

  private Optional<Fact> fact(FactKey key) {
    return Optional.ofNullable(leading.get(key));
  }

  private Optional<String> text(String name, FactKey key) {
    return fact(key)
        .filter(fact -> fact.value().value() instanceof FactValue.Text)
        .map(
            fact -> {
              cite(name, fact);
              return ((FactValue.Text) fact.value().value()).text();
            });
  }

  private Optional<String> number(String name, FactKey key) {
    return fact(key)
        .filter(fact -> fact.value().value() instanceof FactValue.Numeric)
        .map(
            fact -> {
              cite(name, fact);
              return ((FactValue.Numeric) fact.value().value()).number().toPlainString();
            });
  }

  private List<String> texts(String name, FactKey key) {
    Optional<Fact> fact = fact(key);
    if (fact.isPresent() && fact.get().value().value() instanceof FactValue.Texts texts) {
      cite(name, fact.get());
      return texts.texts();
    }
    return List.of();
  }

  private void cite(String name, Fact fact) {
    List<AnchorId> anchors = citations.computeIfAbsent(name, ignored -> new ArrayList<>());
    fact.evidence().stream()
        .filter(cited -> cited.role() == EvidenceRole.PRIMARY)
        .map(Evidence::anchorId)
        .filter(anchor -> !anchors.contains(anchor))
        .forEach(anchors::add);
  }

  private static Optional<String> joined(List<String> parts) {
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", parts));
  }
}
