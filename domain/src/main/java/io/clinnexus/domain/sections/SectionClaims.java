package io.clinnexus.domain.sections;

import io.clinnexus.domain.anchors.outline.DocumentOutline;
import io.clinnexus.domain.anchors.outline.HeadingBlock;
import io.clinnexus.domain.anchors.outline.HeadingTitle;
import io.clinnexus.domain.zones.ZoneKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gives every block of a document to at most one section: to the one its heading fits best, else to
 * that of the enclosing heading. A heading inside another section opens its own only when it fits
 * well, stands in a zone that is not the other section's, and the other section does not keep what
 * is inside it.
 */
final class SectionClaims {

  private static final double ZONE_ONLY = 0.55;
  private static final double SURE_ZONE = 0.55;
  private static final double LIKELY = 0.6;
  private static final int DOCUMENT = 8;
  private static final double NEARLY_ALL = 0.8;

  private final DocumentOutline outline;
  private final List<SectionProfile> profiles;
  private final SectionMapRules rules;
  private final List<List<Claim>> claims = new ArrayList<>();
  private final @Nullable SectionProfile[] owners;
  private final Map<SectionKey, List<Claim>> won = new HashMap<>();
  private final Map<SectionKey, SectionKey> lost = new HashMap<>();

  SectionClaims(
      DocumentOutline outline,
      List<SectionProfile> profiles,
      SectionMatcher matcher,
      SectionMapRules rules) {
    this.outline = outline;
    this.profiles = profiles;
    this.rules = rules;
    this.owners = new SectionProfile[outline.blocks().size()];
    outline.blocks().forEach(block -> claims.add(claimsOn(block, matcher)));
    dropSuperfluous();
    outline.blocks().forEach(this::decide);
    profiles.stream()
        .filter(profile -> !won.containsKey(profile.section()))
        .filter(profile -> !profile.contract().retrievalRecipe().capture().optional())
        .forEach(this::byZone);
  }

  /** The headings a section was found at, in document order. */
  List<Claim> won(SectionKey section) {
    return won.getOrDefault(section, List.of());
  }

  /** The section that took the first heading this one fits, if it has none. */
  Optional<SectionKey> lostTo(SectionKey section) {
    return won.containsKey(section) ? Optional.empty() : Optional.ofNullable(lost.get(section));
  }

  /** The section a block belongs to. */
  Optional<SectionKey> owner(HeadingBlock block) {
    return Optional.ofNullable(owners[block.position()]).map(SectionProfile::section);
  }

  private List<Claim> claimsOn(HeadingBlock block, SectionMatcher matcher) {
    if (isDocumentTitle(block)) {
      return new ArrayList<>();
    }
    HeadingTitle title = matcher.read(block);
    List<Claim> found = new ArrayList<>();
    for (SectionProfile profile : profiles) {
      matcher
          .match(profile, block, title)
          .ifPresent(evidence -> found.add(new Claim(block, profile, evidence, Optional.empty())));
    }
    found.sort(
        Comparator.comparingDouble((Claim claim) -> -claim.evidence().score())
            .thenComparing(claim -> claim.evidence().kind())
            .thenComparing(claim -> !claim.profile().prefers(zone(block)))
            .thenComparing(claim -> claim.profile().section().value()));
    return found;
  }

  /** A heading that encloses nearly everything names the document and no section of it. */
  private boolean isDocumentTitle(HeadingBlock block) {
    int all = outline.blocks().size();
    return all >= DOCUMENT && block.end() - block.position() > all * NEARLY_ALL;
  }

  private static ZoneKey zone(HeadingBlock block) {
    return ZoneKey.of(block.first().zone().zone());
  }

  /**
   * A weak claim outside the section's zone counts only when there is no strong one, an odd level
   * only when there is no other.
   */
  private void dropSuperfluous() {
    Map<SectionKey, Boolean> strong = new HashMap<>();
    Map<SectionKey, Boolean> usual = new HashMap<>();
    claims.stream()
        .flatMap(List::stream)
        .forEach(
            claim -> {
              strong.merge(claim.section(), isStrong(claim), Boolean::logicalOr);
              usual.merge(claim.section(), isUsual(claim), Boolean::logicalOr);
            });
    for (List<Claim> ofBlock : claims) {
      ofBlock.removeIf(
          claim ->
              (!isStrong(claim)
                      && !(claim.evidence().score() >= LIKELY && inItsZone(claim))
                      && strong.getOrDefault(claim.section(), false))
                  || (!isUsual(claim) && usual.getOrDefault(claim.section(), false)));
    }
  }

  private boolean isStrong(Claim claim) {
    return claim.evidence().score() >= rules.mapped();
  }

  /** Whether the heading stands in a zone that the section prefers. */
  private static boolean inItsZone(Claim claim) {
    return claim.profile().prefers(zone(claim.block()))
        && claim.block().first().zone().confidence() >= SURE_ZONE;
  }

  private static boolean isUsual(Claim claim) {
    return claim.evidence().kind() == EvidenceKind.TITLE
        || claim.evidence().kind() == EvidenceKind.FRONT_MATTER
        || claim.profile().covers(claim.block().level());
  }

  private void decide(HeadingBlock block) {
    SectionProfile above = block.parent().isPresent() ? owners[block.parent().getAsInt()] : null;
    owners[block.position()] = above;
    List<Claim> ofBlock = claims.get(block.position());
    if (ofBlock.isEmpty()) {
      return;
    }
    Claim best =
        ofBlock.size() > 1 ? ofBlock.get(0).against(ofBlock.get(1), rules.rival()) : ofBlock.get(0);
    if (above != null && ofBlock.stream().anyMatch(claim -> sameAndAsGood(claim, above, best))) {
      return;
    }
    if (above != null && !opens(best, above)) {
      lost.putIfAbsent(best.section(), above.section());
      return;
    }
    owners[block.position()] = best.profile();
    won.computeIfAbsent(best.section(), ignored -> new ArrayList<>()).add(best);
    ofBlock.subList(1, ofBlock.size()).stream()
        .filter(this::isStrong)
        .forEach(loser -> lost.putIfAbsent(loser.section(), best.section()));
  }

  /** Whether the enclosing section fits the heading as well as any other does. */
  private boolean sameAndAsGood(Claim claim, SectionProfile above, Claim best) {
    return claim.profile() == above
        && claim.evidence().score() > best.evidence().score() - rules.rival();
  }

  private boolean opens(Claim claim, SectionProfile above) {
    boolean itsZone =
        above.prefers(zone(claim.block())) && !claim.profile().prefers(zone(claim.block()));
    return claim.profile().precedence() > above.precedence()
        || (claim.profile().precedence() == above.precedence()
            && !itsZone
            && claim.rival().isEmpty()
            && claim.evidence().score() >= rules.nested());
  }

  /**
   * A section without a heading that the document has to have gets the blocks of its first zone
   * that nobody claims.
   */
  private void byZone(SectionProfile profile) {
    Optional<ZoneKey> preferred =
        profile.contract().retrievalRecipe().preferSourceZones().stream().findFirst();
    if (preferred.isEmpty()) {
      return;
    }
    for (HeadingBlock block : outline.blocks()) {
      boolean free =
          block.heading().isPresent()
              && outline.within(block).stream().allMatch(inside -> owner(inside).isEmpty());
      if (free
          && zone(block).equals(preferred.get())
          && block.first().zone().confidence() >= SURE_ZONE) {
        outline.within(block).forEach(inside -> owners[inside.position()] = profile);
        HeadingEvidence evidence =
            new HeadingEvidence(EvidenceKind.ZONE, ZONE_ONLY, Optional.empty(), List.of());
        won.computeIfAbsent(profile.section(), ignored -> new ArrayList<>())
            .add(new Claim(block, profile, evidence, Optional.empty()));
      }
    }
  }

  /**
   * A heading that fits a section.
   *
   * @param rival the section that fits nearly as well
   */
  record Claim(
      HeadingBlock block,
      SectionProfile profile,
      HeadingEvidence evidence,
      Optional<SectionKey> rival) {

    SectionKey section() {
      return profile.section();
    }

    private Claim against(Claim next, double margin) {
      boolean close =
          next.evidence().kind() == evidence.kind()
              && evidence.score() - next.evidence().score() < margin;
      return new Claim(
          block, profile, evidence, close ? Optional.of(next.section()) : Optional.empty());
    }
  }
}
