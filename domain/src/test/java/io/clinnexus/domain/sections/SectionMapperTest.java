package io.clinnexus.domain.sections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.AnchorBuilder;
import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.anchors.DocumentDraft;
import io.clinnexus.domain.anchors.outline.DocumentOutline;
import io.clinnexus.domain.anchors.outline.HeadingReader;
import io.clinnexus.domain.anchors.outline.HeadingVocabulary;
import io.clinnexus.domain.anchors.outline.PlainStems;
import io.clinnexus.domain.anchors.parsing.NoteKind;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.StudyFixture;
import io.clinnexus.domain.zones.ZoneRuleBook;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SectionMapperTest {

  private static final SectionMapRules RULES =
      new SectionMapRules("1", 0.7, 0.5, 0.78, 0.04, 0.8, 0.1, 0.15, 0.2);

  private static final DocumentVersionId VERSION = new DocumentVersionId(new UUID(3, 3));
  private static final HeadingVocabulary WORDS =
      new HeadingVocabulary(
          "1", Set.of("study", "trial"), Map.of(), Set.of("appendix"), Set.of("scale"));
  private static final HeadingSignals NOTHING = HeadingSignals.NONE;

  private final SectionSeedsFixture seeds = new SectionSeedsFixture();
  private DocumentLanguage language = DocumentLanguage.EN;
  private List<SectionMap> existing = List.of();
  private Set<AnchorId> schedule = Set.of();

  /** MAP-1: a heading that is the title of the contract is enough, also when it is one word. */
  @Test
  void a_heading_that_is_the_title_is_mapped_with_certainty() {
    SectionMapping mapping =
        map(
            new DocumentDraft().heading(1, "9", "Safety").text("a").text("b"),
            contract("protocol.safety", "Safety", NOTHING),
            contract("protocol.synopsis", "Synopsis", NOTHING));

    assertThat(mapping.maps())
        .extracting(
            map -> map.section().value(), SectionMap::status, map -> map.confidence().value())
        .containsExactly(
            tuple("protocol.safety", SectionMapStatus.MAPPED, 1.0),
            tuple("protocol.synopsis", SectionMapStatus.NEEDS_REVIEW, 0.0));
    assertThat(reasons(mapping, "protocol.safety").blocks())
        .extracting(MappedBlock::kind, MappedBlock::matched, MappedBlock::anchors)
        .containsExactly(tuple(EvidenceKind.TITLE, Optional.of("Safety"), 3));
    assertThat(reasons(mapping, "protocol.synopsis").findings())
        .extracting(SectionMapFinding::code)
        .containsExactly(SectionMapFinding.Code.NO_HEADING);
  }

  /** MAP-2: in a document of uncertain language the words of both count, with less certainty. */
  @Test
  void words_of_both_languages_count_and_an_uncertain_language_limits_the_confidence() {
    HeadingSignals english = signals(List.of("safety"), List.of("reports", "serious"), List.of());
    HeadingSignals russian = signals(List.of("безопасность"), List.of("оценка"), List.of());
    SectionContract contract = contract("protocol.safety", "S", russian, english, "^safety.*");
    language = DocumentLanguage.MIXED;

    SectionMapping mapping =
        map(new DocumentDraft().heading(1, "Safety serious reports").text("a").text("b"), contract);

    assertThat(mapping.maps().get(0).confidence().value()).isEqualTo(0.8);
    assertThat(reasons(mapping, "protocol.safety").findings())
        .extracting(SectionMapFinding::code)
        .containsExactly(SectionMapFinding.Code.LANGUAGE);
    assertThat(
            map(new DocumentDraft().heading(1, "Оценка безопасности").text("a"), contract)
                .maps()
                .get(0)
                .anchors())
        .hasSize(2);
  }

  /** MAP-3: a rebuild leaves out what a person decided and gives its anchors to nobody else. */
  @Test
  void what_a_person_decided_stays() {
    DocumentDraft draft = new DocumentDraft().heading(1, "Safety").text("a").text("b").text("c");
    List<Anchor> anchors = anchors(draft);
    existing =
        List.of(
            SectionFixture.overridden(VERSION, "protocol.ethics", anchors.get(3).id()),
            SectionFixture.mapped(VERSION, "protocol.safety", anchors.get(1).id()));

    SectionMapping mapping =
        map(
            draft,
            contract("protocol.safety", "Safety", NOTHING),
            contract("protocol.ethics", "Ethics", NOTHING));

    assertThat(mapping.maps()).extracting(SectionMap::section).containsExactly(key("safety"));
    assertThat(mapping.maps().get(0).anchors())
        .containsExactlyElementsOf(anchors.stream().map(Anchor::id).limit(3).toList());
    assertThat(reasons(mapping, "protocol.safety").findings())
        .extracting(SectionMapFinding::code, SectionMapFinding::measured)
        .containsExactly(tuple(SectionMapFinding.Code.CLAIMED_BY_PERSON, 1.0));
    assertThat(mapping.coverage()).isEqualTo(new SectionCoverage(2, 2, List.of()));
  }

  /** MAP-5: contracts are mapped whatever vocabulary their keys are of, with shipped signals. */
  @Test
  void a_contract_with_the_name_of_a_zone_is_mapped_with_the_signals_of_that_section() {
    seeds.ship("protocol.study_design", signals(List.of("design"), List.of("overall"), List.of()));

    SectionMapping mapping =
        map(
            new DocumentDraft().heading(1, "Overall design").text("a"),
            contract("design", "Whatever", NOTHING));

    assertThat(mapping.maps())
        .extracting(map -> map.section().value(), SectionMap::status)
        .containsExactly(tuple("design", SectionMapStatus.MAPPED));
    assertThat(SectionVocabulary.key(DocumentType.CSR, "csr.safety"))
        .isEqualTo(SectionVocabulary.key(DocumentType.CSR, "safety"));
  }

  /** MAP-6: each anchor is in one map only, and what is lost is lost in the stored rows too. */
  @Test
  void a_heading_inside_another_section_takes_its_anchors_with_it() {
    SectionMapping mapping =
        map(
            new DocumentDraft()
                .heading(1, "Safety")
                .text("a")
                .heading(2, "Sample size")
                .text("b")
                .heading(2, "Pregnancy")
                .text("c"),
            contract("protocol.safety", "Safety", NOTHING),
            contract("protocol.statistics", "Sample size", NOTHING));

    assertThat(texts(mapping, "protocol.safety")).containsExactly("Safety", "a", "Pregnancy", "c");
    assertThat(texts(mapping, "protocol.statistics")).containsExactly("Sample size", "b");
  }

  /** MAP-8: several headings, reading order, cells; must is a must; words are whole words. */
  @Test
  void all_headings_of_a_section_count_in_reading_order_with_their_tables() {
    SectionMapping mapping =
        map(
            new DocumentDraft()
                .heading(1, "Adverse events")
                .table(0, List.of(List.of("Grade")))
                .heading(1, "Biosafety of premises")
                .text("no")
                .heading(1, "Safety reporting")
                .text("b"),
            contract(
                "protocol.safety",
                "Adverse events",
                signals(List.of("safety"), List.of("reporting", "premises"), List.of())));

    assertThat(texts(mapping, "protocol.safety"))
        .containsExactly("Adverse events", "Grade", "Safety reporting", "b");
  }

  @Test
  void words_that_rule_a_heading_out_do_so_unless_it_is_the_title() {
    SectionContract contract =
        contract(
            "protocol.safety",
            "Analysis of safety",
            signals(List.of("safety"), List.of("report"), List.of("analysis")));

    assertThat(map(new DocumentDraft().heading(1, "Safety report analysis").text("a"), contract))
        .extracting(mapping -> mapping.maps().get(0).anchors())
        .isEqualTo(List.of());
    assertThat(map(new DocumentDraft().heading(1, "Safety analysis").text("a"), contract))
        .extracting(mapping -> mapping.maps().get(0).status())
        .isEqualTo(SectionMapStatus.MAPPED);
  }

  /** MAP-9: notes have no place in the text, belong to no section, and break nothing. */
  @Test
  void notes_belong_to_no_section() {
    SectionMapping mapping =
        map(
            new DocumentDraft()
                .heading(1, "Safety")
                .text("a")
                .note(NoteKind.FOOTNOTE, "Safety is a word"),
            contract("protocol.safety", "Safety", NOTHING));

    assertThat(texts(mapping, "protocol.safety")).containsExactly("Safety", "a");
  }

  /** MAP-10: the anchors that a person's map has lost are named. */
  @Test
  void vanished_anchors_of_a_persons_map_are_named() {
    AnchorId gone = SectionFixture.anchor(VERSION, 77);
    existing = List.of(SectionFixture.overridden(VERSION, "protocol.safety", gone));

    SectionMapping mapping =
        map(
            new DocumentDraft().heading(1, "Safety").text("a"),
            contract("protocol.safety", "Safety", NOTHING));

    assertThat(mapping.maps()).isEmpty();
    assertThat(mapping.vanished()).isEqualTo(Map.of(key("safety"), List.of(gone)));
    assertThat(mapping.coverage().missing()).containsExactly(key("safety"));
  }

  /** MAP-11: the same levels for all, and a check with reasons for every automatic map. */
  @Test
  void a_deep_heading_counts_when_no_other_fits() {
    SectionContract contract =
        contract("protocol.safety", "S", signals(List.of("safety"), List.of("report"), List.of()));

    SectionMapping deepOnly =
        map(new DocumentDraft().heading(5, "Safety report").text("a"), contract);
    SectionMapping both =
        map(
            new DocumentDraft()
                .heading(5, "Safety report")
                .text("a")
                .heading(1, "The safety report")
                .text("b"),
            contract);

    assertThat(texts(deepOnly, "protocol.safety")).containsExactly("Safety report", "a");
    assertThat(texts(both, "protocol.safety")).containsExactly("The safety report", "b");
  }

  @Test
  void a_small_section_and_two_sections_for_one_heading_are_found_out() {
    HeadingSignals words = signals(List.of("safety"), List.of("report"), List.of());
    SectionMapping mapping =
        map(
            new DocumentDraft().heading(1, "Safety report"),
            contract("protocol.a", "A", words),
            contract("protocol.b", "B", words));

    assertThat(mapping.maps()).extracting(SectionMap::status).containsOnly(NEEDS_REVIEW);
    assertThat(reasons(mapping, "protocol.a").findings())
        .extracting(SectionMapFinding::code)
        .containsExactly(SectionMapFinding.Code.BLOCK_SIZE, SectionMapFinding.Code.CONFLICT);
    assertThat(reasons(mapping, "protocol.b").findings())
        .extracting(SectionMapFinding::code, SectionMapFinding::section)
        .containsExactly(
            tuple(SectionMapFinding.Code.NO_HEADING, Optional.empty()),
            tuple(SectionMapFinding.Code.LOST_HEADING, Optional.of(new SectionKey("protocol.a"))));
  }

  private static final SectionMapStatus NEEDS_REVIEW = SectionMapStatus.NEEDS_REVIEW;

  @Test
  void the_schedule_is_where_it_was_found() {
    DocumentDraft draft =
        new DocumentDraft().heading(1, "Safety").text("a").table(0, List.of(List.of("Visit", "X")));
    schedule = anchors(draft).stream().skip(2).map(Anchor::id).collect(Collectors.toSet());

    SectionMapping mapping =
        map(
            draft,
            contract("protocol.safety", "Safety", NOTHING),
            contract("protocol.soa", "Schedule of activities", NOTHING));

    assertThat(texts(mapping, "protocol.safety")).containsExactly("Safety", "a");
    assertThat(texts(mapping, "protocol.soa")).containsExactly("Visit", "X");
    assertThat(mapping.maps().get(1).confidence().value()).isEqualTo(0.95);
  }

  @Test
  void a_hostile_expression_is_stopped_and_named() {
    SectionContract contract = contract("protocol.safety", "S", NOTHING, NOTHING, "(a+)+$", "(");

    SectionMapping mapping =
        map(new DocumentDraft().heading(1, "a".repeat(450) + "!").text("b"), contract);

    assertThat(reasons(mapping, "protocol.safety").findings())
        .extracting(SectionMapFinding::code)
        .containsExactlyInAnyOrder(
            SectionMapFinding.Code.NO_HEADING,
            SectionMapFinding.Code.EXPRESSION_TOO_SLOW,
            SectionMapFinding.Code.EXPRESSION_INVALID);
  }

  @Test
  void the_same_document_gives_the_same_rows() {
    DocumentDraft draft = new DocumentDraft().heading(1, "Safety").text("a").text("b");
    SectionContract contract = contract("protocol.safety", "Safety", NOTHING);

    assertThat(map(draft, contract)).isEqualTo(map(draft, contract));
  }

  @Test
  void a_document_without_text_and_a_type_without_contracts_are_no_errors() {
    assertThat(map(new DocumentDraft()).warnings()).containsExactly("sections-no-contracts");
    assertThat(
            map(new DocumentDraft(), contract("protocol.safety", "Safety", NOTHING))
                .maps()
                .get(0)
                .status())
        .isEqualTo(NEEDS_REVIEW);
  }

  private SectionMapping map(DocumentDraft draft, SectionContract... contracts) {
    last = anchors(draft);
    return new SectionMapper(new HeadingReader(new PlainStems(), WORDS), seeds, RULES)
        .map(
            new SectionMapper.Input(
                VERSION,
                DocumentType.PROTOCOL,
                language,
                DocumentOutline.of(last),
                List.of(contracts),
                existing,
                schedule,
                StudyFixture.NOON));
  }

  private List<Anchor> last = List.of();

  private static List<Anchor> anchors(DocumentDraft draft) {
    return new AnchorBuilder(ZoneRuleBook::empty)
        .build(draft.build(), VERSION, DocumentType.PROTOCOL)
        .anchors();
  }

  private List<String> texts(SectionMapping mapping, String section) {
    SectionMap map = map(mapping, section);
    return map.anchors().stream()
        .map(
            id ->
                last.stream()
                    .filter(anchor -> anchor.id().equals(id))
                    .findFirst()
                    .orElseThrow()
                    .textNormalised())
        .toList();
  }

  private static SectionMap map(SectionMapping mapping, String section) {
    return mapping.maps().stream()
        .filter(map -> map.section().value().equals(section))
        .findFirst()
        .orElseThrow();
  }

  private static SectionMapReasons reasons(SectionMapping mapping, String section) {
    return map(mapping, section).reasons().orElseThrow();
  }

  private static SectionKey key(String name) {
    return SectionVocabulary.key(DocumentType.PROTOCOL, name);
  }

  private static HeadingSignals signals(List<String> must, List<String> should, List<String> not) {
    return new HeadingSignals(List.of(), must, should, not, List.of(), Map.of());
  }

  private static SectionContract contract(String section, String title, HeadingSignals english) {
    return contract(section, title, NOTHING, english);
  }

  private static SectionContract contract(
      String section,
      String title,
      HeadingSignals russian,
      HeadingSignals english,
      String... expressions) {
    HeadingSignals withExpressions =
        new HeadingSignals(
            english.titles(),
            english.must(),
            english.should(),
            english.not(),
            List.of(expressions),
            Map.of());
    SectionContract plain = SectionFixture.contract(Actor.builtIn(), section, 1);
    RetrievalRecipe standard = RetrievalRecipe.DEFAULT;
    return new SectionContract(
        plain.id(),
        plain.workspaceId(),
        plain.docType(),
        plain.section(),
        title,
        plain.requiredFacts(),
        plain.allowedSources(),
        new RetrievalRecipe(
            standard.version(),
            standard.language(),
            standard.contextBuild(),
            List.of(),
            List.of(),
            List.of(),
            standard.fallbackSearch(),
            standard.security(),
            new HeadingMapping(
                new RecipeSignals(
                    new SignalsByLanguage(russian, withExpressions, Map.of()), Map.of()),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Map.of()),
            standard.capture(),
            Map.of()),
        plain.qcRuleset(),
        plain.citationPolicy(),
        1,
        true,
        StudyFixture.NOON,
        Optional.empty());
  }
}
