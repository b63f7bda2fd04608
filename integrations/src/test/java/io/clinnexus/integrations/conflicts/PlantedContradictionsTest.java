package io.clinnexus.integrations.conflicts;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.conflicts.ConflictQuote;
import io.clinnexus.domain.conflicts.detection.ConflictDetector;
import io.clinnexus.domain.conflicts.detection.Finding;
import io.clinnexus.domain.conflicts.detection.StudyDocument;
import io.clinnexus.integrations.rules.RuleFiles;
import io.clinnexus.integrations.sections.SectionsConfiguration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two studies of five documents each: what was planted is found, and nothing else. */
class PlantedContradictionsTest {

  private static final ConflictDetector DETECTOR =
      new ConflictDetector(
          ConflictRuleFiles.read(RuleFiles.shipped()), new SectionsConfiguration().stemmer());

  @ParameterizedTest
  @ValueSource(strings = {"velorine", "trigesan"})
  void a_study_without_contradictions_has_none(String name) {
    assertThat(detect(PlantedStudy.read(name, false))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"velorine", "trigesan"})
  void quotes_stand_word_for_word_at_their_anchors(String name) {
    PlantedStudy study = PlantedStudy.read(name, true);
    Map<AnchorId, Anchor> anchors = new HashMap<>();
    study.documents().forEach(found -> found.anchors().forEach(a -> anchors.put(a.id(), a)));
    for (Finding finding : detect(study)) {
      quotes(finding)
          .forEach(
              quote ->
                  assertThat(
                          anchors
                              .get(quote.anchorId())
                              .textNormalised()
                              .substring(quote.start(), quote.end()))
                      .isEqualTo(quote.text()));
      assertThat(finding.english().explanation() + finding.russian().explanation())
          .doesNotContain("{", "}");
    }
  }

  @Test
  void what_was_planted_is_found_and_nothing_else() {
    Tally tally = new Tally();
    List<String> alarms = new ArrayList<>();
    for (String name : List.of("velorine", "trigesan")) {
      PlantedStudy study = PlantedStudy.read(name, true);
      List<Finding> left = new ArrayList<>(detect(study));
      for (PlantedStudy.Plant plant : study.plants()) {
        Optional<Finding> match =
            left.stream().filter(found -> matches(plant, found, study)).findFirst();
        match.ifPresent(left::remove);
        tally.add(plant, match.isPresent());
      }
      left.forEach(
          found -> alarms.add(name + " " + found.ruleId() + ": " + found.english().explanation()));
    }
    System.out.println(tally + "\nfalse alarms: " + alarms.size());
    alarms.forEach(System.out::println);

    assertThat(tally.planted).isEqualTo(113);
    assertThat(tally.kinds).hasSize(39);
    assertThat(tally.found).isEqualTo(109);
    assertThat(alarms).isEmpty();
  }

  private static List<Finding> detect(PlantedStudy study) {
    return DETECTOR.detect(PlantedStudy.STUDY, study.documents());
  }

  private static boolean matches(PlantedStudy.Plant plant, Finding found, PlantedStudy study) {
    String words = plant.words().toLowerCase(Locale.ROOT);
    StringBuilder told = new StringBuilder(found.english().title()).append(found.russian().title());
    quotes(found).forEach(quote -> told.append('\n').append(quote.text()));
    Optional<StudyDocument> home =
        study.documents().stream()
            .filter(document -> document.type() == plant.document())
            .findFirst();
    boolean here =
        quotes(found).stream()
            .anyMatch(quote -> quote.anchorId().versionId().equals(home.orElseThrow().versionId()));
    return here
        && found.ruleId().equals(plant.rule())
        && told.toString().toLowerCase(Locale.ROOT).contains(words);
  }

  private static List<ConflictQuote> quotes(Finding finding) {
    List<ConflictQuote> quotes = new ArrayList<>(List.of(finding.left()));
    finding.right().ifPresent(quotes::add);
    return quotes;
  }

  /** Counts by kind. */
  private static final class Tally {

    private final Map<String, int[]> kinds = new TreeMap<>();
    private final List<String> missed = new ArrayList<>();
    private int planted;
    private int found;

    void add(PlantedStudy.Plant plant, boolean isFound) {
      int[] counts = kinds.computeIfAbsent(plant.rule(), ignored -> new int[2]);
      counts[0]++;
      counts[1] += isFound ? 1 : 0;
      planted++;
      found += isFound ? 1 : 0;
      if (!isFound) {
        missed.add(plant.toString());
      }
    }

    @Override
    public String toString() {
      StringBuilder text = new StringBuilder("kind: planted, found");
      kinds.forEach(
          (kind, counts) ->
              text.append("\n  ")
                  .append(kind)
                  .append(": ")
                  .append(counts[0])
                  .append(", ")
                  .append(counts[1]));
      text.append("\nall: ").append(planted).append(", ").append(found);
      missed.forEach(plant -> text.append("\nmissed ").append(plant));
      return text.toString();
    }
  }
}
