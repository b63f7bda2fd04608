package io.clinnexus.domain.sections;

import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.anchors.outline.DocumentOutline;
import io.clinnexus.domain.anchors.outline.HeadingBlock;
import io.clinnexus.domain.anchors.outline.HeadingReader;
import io.clinnexus.domain.sections.SectionClaims.Claim;
import io.clinnexus.domain.shared.Confidence;
import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.zones.SourceZone;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Finds the sections that contracts describe in a version. Each anchor belongs to at most one
 * section; what a person decided stays and is not given to another section. Equal input gives equal
 * maps, their ids included. Stateless.
 */
public final class SectionMapper {

  /** Version of the algorithm, part of the configuration hash. */
  public static final String VERSION = "1." + SectionMatcher.VERSION;

  private static final double SCHEDULE = 0.95;

  private final HeadingReader reader;
  private final SectionSeeds seeds;
  private final SectionMapRules rules;

  public SectionMapper(HeadingReader reader, SectionSeeds seeds, SectionMapRules rules) {
    this.reader = reader;
    this.seeds = seeds;
    this.rules = rules;
  }

  /**
   * What a version is, and what is known about it.
   *
   * @param outline its blocks
   * @param contracts the active contracts of its workspace and type
   * @param existing its maps; those of persons are respected, the others ignored
   * @param schedule the anchors of its schedules of activities, as far as any were found
   */
  public record Input(
      DocumentVersionId versionId,
      DocumentType type,
      DocumentLanguage language,
      DocumentOutline outline,
      List<SectionContract> contracts,
      List<SectionMap> existing,
      Set<AnchorId> schedule,
      Instant now) {

    public Input {
      contracts = List.copyOf(contracts);
      existing = List.copyOf(existing);
      schedule = Set.copyOf(schedule);
    }
  }

  /** The maps of the version's sections. */
  public SectionMapping map(Input input) {
    List<SectionMap> kept = input.existing().stream().filter(SectionMap::overridden).toList();
    Set<SectionKey> decided = kept.stream().map(SectionMap::section).collect(Collectors.toSet());
    Set<AnchorId> present =
        input.outline().blocks().stream()
            .flatMap(block -> block.anchors().stream())
            .map(Anchor::id)
            .collect(Collectors.toSet());
    List<SectionProfile> profiles =
        input.contracts().stream()
            .sorted(Comparator.comparing(contract -> contract.section().value()))
            .map(this::profile)
            .toList();
    SectionClaims claims = new SectionClaims(input.outline(), profiles, matcher(), rules);
    Map<SectionKey, Holding> holdings = holdings(input, claims, kept);
    SectionMapCheck check = new SectionMapCheck(rules, input.language());
    List<SectionMap> maps = new ArrayList<>();
    for (SectionProfile profile : profiles) {
      if (!decided.contains(profile.section())) {
        map(input, profile, claims, holdings, check).ifPresent(maps::add);
      }
    }
    return new SectionMapping(
        maps,
        vanished(kept, present),
        coverage(profiles, maps, kept, present),
        profiles.isEmpty() ? List.of("sections-no-contracts") : List.of());
  }

  private SectionMatcher matcher() {
    return new SectionMatcher(reader, rules);
  }

  private SectionProfile profile(SectionContract contract) {
    SectionKey key = SectionVocabulary.key(contract.docType(), contract.section().value());
    return new SectionProfile(reader, contract, seeds.signals(contract.docType(), key));
  }

  /** Who has which anchors, in document order. */
  private static Map<SectionKey, Holding> holdings(
      Input input, SectionClaims claims, List<SectionMap> kept) {
    Set<AnchorId> ofPersons = new HashSet<>();
    kept.forEach(map -> ofPersons.addAll(map.anchors()));
    SectionKey scheduleKey = SectionVocabulary.schedule(input.type());
    boolean hasScheduleContract =
        input.contracts().stream().anyMatch(contract -> contract.section().equals(scheduleKey));
    Map<SectionKey, Holding> holdings = new HashMap<>();
    for (HeadingBlock block : input.outline().blocks()) {
      Optional<SectionKey> owner = claims.owner(block);
      for (Anchor anchor : block.anchors()) {
        boolean scheduled = hasScheduleContract && input.schedule().contains(anchor.id());
        Optional<SectionKey> holder = scheduled ? Optional.of(scheduleKey) : owner;
        holder.ifPresent(
            section ->
                holdings
                    .computeIfAbsent(section, ignored -> new Holding())
                    .add(anchor, block, ofPersons.contains(anchor.id()), scheduled));
      }
    }
    return holdings;
  }

  private Optional<SectionMap> map(
      Input input,
      SectionProfile profile,
      SectionClaims claims,
      Map<SectionKey, Holding> holdings,
      SectionMapCheck check) {
    Holding holding = holdings.getOrDefault(profile.section(), new Holding());
    List<Claim> won = new ArrayList<>(claims.won(profile.section()));
    holding.schedule().ifPresent(block -> won.add(scheduleClaim(block, profile)));
    if (won.isEmpty()) {
      boolean optional = profile.contract().retrievalRecipe().capture().optional();
      return optional
          ? Optional.empty()
          : Optional.of(toMap(input, profile, List.of(), holding, check.missing(profile, claims)));
    }
    return Optional.of(
        toMap(
            input,
            profile,
            won,
            holding,
            check.check(
                profile, won, holding.anchors.size(), holding.zones, holding.claimedByPerson)));
  }

  private static Claim scheduleClaim(HeadingBlock block, SectionProfile profile) {
    HeadingEvidence evidence =
        new HeadingEvidence(EvidenceKind.SCHEDULE, SCHEDULE, Optional.empty(), List.of());
    return new Claim(block, profile, evidence, Optional.empty());
  }

  private static SectionMap toMap(
      Input input,
      SectionProfile profile,
      List<Claim> claims,
      Holding holding,
      SectionMapCheck.Verdict verdict) {
    List<MappedBlock> blocks =
        claims.stream()
            .sorted(Comparator.comparingInt(claim -> claim.block().position()))
            .map(claim -> mapped(input.outline(), claim, holding))
            .toList();
    return new SectionMap(
        new SectionMapId(
            UUID.nameUUIDFromBytes(
                (input.versionId().value() + ":section:" + profile.section().value())
                    .getBytes(StandardCharsets.UTF_8))),
        input.versionId(),
        profile.section(),
        holding.anchors,
        List.of(),
        new Confidence(verdict.confidence()),
        verdict.status(),
        MappedBy.SYSTEM,
        Optional.empty(),
        Optional.of(new SectionMapReasons(blocks, verdict.findings(), holding.zones, Map.of())),
        input.now());
  }

  private static MappedBlock mapped(DocumentOutline outline, Claim claim, Holding holding) {
    int anchors =
        outline.within(claim.block()).stream()
            .mapToInt(block -> holding.byBlock.getOrDefault(block.position(), 0))
            .sum();
    return new MappedBlock(
        claim.block().first().id(),
        claim.block().level(),
        claim.evidence().kind(),
        claim.evidence().score(),
        claim.evidence().matched(),
        claim.evidence().signals(),
        claim.rival(),
        anchors,
        Map.of());
  }

  private static Map<SectionKey, List<AnchorId>> vanished(
      List<SectionMap> kept, Set<AnchorId> present) {
    Map<SectionKey, List<AnchorId>> vanished = new LinkedHashMap<>();
    for (SectionMap map : kept) {
      List<AnchorId> gone =
          map.anchors().stream().filter(anchor -> !present.contains(anchor)).toList();
      if (!gone.isEmpty()) {
        vanished.put(map.section(), gone);
      }
    }
    return vanished;
  }

  private static SectionCoverage coverage(
      List<SectionProfile> profiles,
      List<SectionMap> maps,
      List<SectionMap> kept,
      Set<AnchorId> present) {
    Set<SectionKey> found = new HashSet<>();
    maps.stream()
        .filter(map -> map.status() == SectionMapStatus.MAPPED)
        .forEach(map -> found.add(map.section()));
    kept.stream()
        .filter(map -> map.anchors().stream().anyMatch(present::contains))
        .forEach(map -> found.add(map.section()));
    List<SectionKey> expected =
        profiles.stream()
            .filter(profile -> !profile.contract().retrievalRecipe().capture().optional())
            .map(SectionProfile::section)
            .toList();
    List<SectionKey> missing =
        expected.stream().filter(section -> !found.contains(section)).toList();
    return new SectionCoverage(expected.size(), expected.size() - missing.size(), missing);
  }

  /** The anchors of a section while they are collected. */
  private static final class Holding {

    private final List<AnchorId> anchors = new ArrayList<>();
    private final Map<SourceZone, Integer> zones = new EnumMap<>(SourceZone.class);
    private final Map<Integer, Integer> byBlock = new TreeMap<>();
    private Optional<HeadingBlock> schedule = Optional.empty();
    private int claimedByPerson;

    void add(Anchor anchor, HeadingBlock block, boolean ofPerson, boolean scheduled) {
      if (ofPerson) {
        claimedByPerson++;
        return;
      }
      anchors.add(anchor.id());
      zones.merge(anchor.zone().zone(), 1, Integer::sum);
      byBlock.merge(block.position(), 1, Integer::sum);
      if (scheduled && schedule.isEmpty()) {
        schedule = Optional.of(block);
      }
    }

    Optional<HeadingBlock> schedule() {
      return schedule;
    }
  }
}
