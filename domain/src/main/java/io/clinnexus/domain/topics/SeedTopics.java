package io.clinnexus.domain.topics;

import io.clinnexus.domain.auditlog.AuditEntry;
import io.clinnexus.domain.auditlog.AuditTrail;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.shared.IdFactory;
import io.clinnexus.domain.shared.OpaqueJson;
import io.clinnexus.domain.shared.Transactions;
import io.clinnexus.domain.studies.DocumentType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Gives a workspace the topics that ship with the product, with their priors. A topic that nobody
 * changed follows the product; one that the workspace changed or switched off stays as it is.
 */
public final class SeedTopics {

  /** The key in a profile that tells what the topic looked like when it was seeded. */
  static final String SEED = "seed";

  private final Topics topics;
  private final TopicSeeds seeds;
  private final AuditTrail auditTrail;
  private final Transactions transactions;
  private final IdFactory ids;
  private final Clock clock;

  public SeedTopics(
      Topics topics,
      TopicSeeds seeds,
      AuditTrail auditTrail,
      Transactions transactions,
      IdFactory ids,
      Clock clock) {
    this.topics = topics;
    this.seeds = seeds;
    this.auditTrail = auditTrail;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  /** Whose workspace. */
  public record Command(Actor actor) {}

  /** How many topics were added, and how many brought up to date. */
  public record Outcome(int added, int renewed) {

    static final Outcome NOTHING = new Outcome(0, 0);
  }

  /** Changes nothing when it was done before. */
  public Outcome handle(Command command) {
    return transactions.call(() -> seed(command.actor()));
  }

  private Outcome seed(Actor actor) {
    int added = 0;
    int renewed = 0;
    List<TopicZonePrior> priors = new ArrayList<>();
    List<TopicSeed> shipped = seeds.topics();
    Map<TopicKey, Topic> present =
        topics.findAll(actor.workspaceId(), shipped.stream().map(TopicSeed::key).toList()).stream()
            .collect(Collectors.toMap(Topic::key, Function.identity()));
    for (TopicSeed seed : shipped) {
      Optional<Topic> existing = Optional.ofNullable(present.get(seed.key()));
      if (existing.isPresent() && !follows(existing.get(), seed)) {
        continue;
      }
      topics.put(topic(actor, seed, existing.map(Topic::active).orElse(true)));
      priors.addAll(priors(seed));
      added += existing.isEmpty() ? 1 : 0;
      renewed += existing.isPresent() ? 1 : 0;
    }
    if (!priors.isEmpty()) {
      topics.putPriors(actor.workspaceId(), priors);
    }
    Outcome outcome = new Outcome(added, renewed);
    if (!outcome.equals(Outcome.NOTHING)) {
      auditTrail.record(entry(actor, outcome));
    }
    return outcome;
  }

  /** Whether nobody changed the topic since it was seeded, and the product has. */
  private static boolean follows(Topic topic, TopicSeed seed) {
    Optional<OpaqueJson> mark = Optional.ofNullable(topic.profile().otherKeys().get(SEED));
    String content =
        TopicContent.canonical(
            topic.titleRu().orElse(""),
            topic.titleEn().orElse(""),
            topic.profile(),
            topic.applicableTo());
    String untouched = "\"" + TopicContent.hash(content);
    return mark.filter(seeded -> seeded.text().startsWith(untouched))
        .filter(seeded -> !seeded.equals(mark(seed)))
        .isPresent();
  }

  /** The content as it will read, and everything that ships, the weights included. */
  private static OpaqueJson mark(TopicSeed seed) {
    String content =
        TopicContent.canonical(seed.titleRu(), seed.titleEn(), seed.profile(), seed.applicableTo());
    return new OpaqueJson(
        "\"" + TopicContent.hash(content) + "-" + TopicContent.hash(seed.canonical()) + "\"");
  }

  private Topic topic(Actor actor, TopicSeed seed, boolean active) {
    return new Topic(
        new TopicId(ids.next()),
        actor.workspaceId(),
        seed.key(),
        Optional.of(seed.titleRu()),
        Optional.of(seed.titleEn()),
        Optional.empty(),
        seed.profile().with(SEED, mark(seed)),
        seed.applicableTo(),
        active,
        Optional.empty(),
        clock.instant());
  }

  private List<TopicZonePrior> priors(TopicSeed seed) {
    List<TopicZonePrior> priors = new ArrayList<>();
    for (DocumentType type : DocumentType.values()) {
      if (seed.applicableTo().isEmpty() || seed.applicableTo().contains(type)) {
        seed.zoneWeights()
            .forEach(
                (zone, weight) ->
                    priors.add(
                        new TopicZonePrior(
                            seed.key(), type, zone, weight, Optional.empty(), clock.instant())));
      }
    }
    priors.sort(
        Comparator.comparing(TopicZonePrior::docType).thenComparing(prior -> prior.zone().value()));
    return priors;
  }

  private static AuditEntry entry(Actor actor, Outcome outcome) {
    return new AuditEntry(
        actor,
        "seed_topics",
        "workspace",
        actor.workspaceId().value().toString(),
        Optional.empty(),
        Optional.of(
            OpaqueJson.of(
                new TreeMap<>(Map.of("added", outcome.added(), "renewed", outcome.renewed())))));
  }
}
