package io.clinnexus.domain.anchors;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.domain.Ports;
import io.clinnexus.domain.auth.Actor;
import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.studies.Document;
import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.Study;
import io.clinnexus.domain.studies.StudyFixture;
import io.clinnexus.domain.studies.StudyId;
import io.clinnexus.domain.zones.SourceZone;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds of every search by words. */
public abstract class TextSearchContract {

  private static final WorkspaceId STRANGER = new WorkspaceId(UUID.randomUUID());

  private Ports ports;
  private WorkspaceId workspaceId;
  private StudyId firstStudy;
  private DocumentVersionId firstVersion;
  private DocumentVersionId secondVersion;

  protected abstract Ports ports();

  @BeforeEach
  void publishTwoStudies() {
    ports = ports();
    Actor actor = ports.newActor();
    workspaceId = actor.workspaceId();
    Study study = StudyFixture.study(actor, "S-" + UUID.randomUUID());
    Document document = StudyFixture.protocol(study);
    firstStudy = study.id();
    firstVersion = StudyFixture.uploadedVersion(ports, study, document).id();
    secondVersion = StudyFixture.uploadedVersion(ports, actor).id();
    publish(
        firstVersion,
        passage("Design", "Patients attend every visit of study H2Q-MC-LZZT.", SourceZone.DESIGN),
        passage("Dosing", "Patients take olanzapine at each visit.", SourceZone.IP),
        passage("Haematology", "Patients give blood.", SourceZone.SAFETY),
        passage("Samples", "Patients give blood for haematology.", SourceZone.SAFETY));
    publish(
        secondVersion,
        passage("План", "Рандомизированный пациент получает препарат.", SourceZone.DESIGN),
        passage("Визиты", "Пациент посещает клинику, см. NCT01234567.", SourceZone.DESIGN),
        passage("Учёт", "Все записи ведутся в журнале.", SourceZone.ADMIN));
    catchUp();
  }

  @Test
  void a_rare_word_counts_more_than_common_ones() {
    assertThat(found("olanzapine patients visit")).startsWith("1:2", "1:1");
    assertThat(found("which patients attend")).startsWith("1:1");
  }

  @Test
  void a_word_is_found_in_any_of_its_forms() {
    assertThat(found("visits")).containsExactlyInAnyOrder("1:1", "1:2");
    assertThat(found("рандомизированных")).containsExactly("2:1");
    assertThat(found("ПАЦИЕНТОВ")).containsExactlyInAnyOrder("2:1", "2:2");
    assertThat(found("учет")).containsExactly("2:3");
  }

  @Test
  void identifiers_are_found_however_they_are_written() {
    assertThat(found("nct01234567")).containsExactly("2:2");
    assertThat(found("h2q–mc–lzzt")).containsExactly("1:1");
    assertThat(found("LZZT/H2Q")).containsExactly("1:1");
  }

  @Test
  void the_titles_of_the_section_are_searched_too() {
    assertThat(found("haematology")).containsExactlyInAnyOrder("1:3", "1:4");
    assertThat(found("haematology")).startsWith("1:3");
  }

  @Test
  void without_a_word_in_common_nothing_is_found() {
    assertThat(found("pharmacokinetics")).isEmpty();
    assertThat(found("what is the")).isEmpty();
    assertThat(found("и в на")).isEmpty();
    assertThat(found("?!")).isEmpty();
  }

  @Test
  void no_character_of_the_question_means_anything_but_itself() {
    for (String hostile :
        List.of(
            "olanzapine & | ! ( ) : * <-> <2>",
            "'olanzapine' \"",
            "-olanzapine",
            "\\olanzapine\\ $$ %s ${x} #{y}",
            "olanzapine:*A",
            "<b>olanzapine</b>",
            "'; drop table chunks; -- olanzapine")) {
      assertThat(found(hostile)).as(hostile).startsWith("1:2");
    }
  }

  @Test
  void filters_restrict_the_search() {
    String question = "patients пациент";

    assertThat(found(question)).hasSize(6);
    assertThat(found(question, Optional.of(firstStudy), Optional.empty(), Set.of(), Set.of()))
        .containsExactlyInAnyOrder("1:1", "1:2", "1:3", "1:4");
    assertThat(found(question, Optional.empty(), Optional.of(secondVersion), Set.of(), Set.of()))
        .containsExactlyInAnyOrder("2:1", "2:2");
    assertThat(
            found(
                question, Optional.of(firstStudy), Optional.of(secondVersion), Set.of(), Set.of()))
        .isEmpty();
    assertThat(
            found(
                question,
                Optional.empty(),
                Optional.empty(),
                Set.of(SourceZone.IP, SourceZone.SAFETY),
                Set.of()))
        .containsExactlyInAnyOrder("1:2", "1:3", "1:4");
    assertThat(
            found(
                question,
                Optional.empty(),
                Optional.empty(),
                Set.of(SourceZone.DESIGN),
                Set.of(DocumentLanguage.RU)))
        .containsExactlyInAnyOrder("2:1", "2:2");
    assertThat(
            found(
                question, Optional.empty(), Optional.empty(), Set.of(SourceZone.ETHICS), Set.of()))
        .isEmpty();
  }

  @Test
  void equal_scores_are_ordered_by_version_and_place_and_the_limit_keeps_the_best() {
    publish(
        firstVersion,
        passage("Same", "Wash hands daily.", SourceZone.DESIGN),
        passage("Same", "Wash hands weekly.", SourceZone.DESIGN),
        passage("Same", "Wash hands monthly.", SourceZone.DESIGN),
        passage("Same", "Wash feet.", SourceZone.DESIGN));
    catchUp();

    assertThat(found("hands")).containsExactly("1:1", "1:2", "1:3");
    assertThat(search("hands", 2)).extracting(this::name).containsExactly("1:1", "1:2");
  }

  @Test
  void hits_carry_the_passage_and_a_positive_score() {
    ChunkHit hit = search("olanzapine", 10).get(0);

    assertThat(hit.versionId()).isEqualTo(firstVersion);
    assertThat(hit.sectionPath()).isEqualTo("Dosing");
    assertThat(hit.text()).isEqualTo("Patients take olanzapine at each visit.");
    assertThat(hit.anchorIds()).hasSize(1);
    assertThat(hit.zone()).isEqualTo(SourceZone.IP);
    assertThat(hit.language()).isEqualTo(DocumentLanguage.EN);
    assertThat(hit.score()).isPositive();
  }

  @Test
  void what_was_just_published_is_found_in_its_version_and_study_at_once() {
    publish(firstVersion, passage("Design", "Volunteers attend.", SourceZone.DESIGN));

    for (String word : List.of("olanzapine", "volunteers")) {
      List<String> expected = word.equals("volunteers") ? List.of("1:1") : List.of();
      assertThat(found(word, Optional.empty(), Optional.of(firstVersion), Set.of(), Set.of()))
          .isEqualTo(expected);
      assertThat(found(word, Optional.of(firstStudy), Optional.empty(), Set.of(), Set.of()))
          .isEqualTo(expected);
    }
  }

  @Test
  void what_is_published_again_is_found_by_its_new_words() {
    publish(firstVersion, passage("Design", "Volunteers attend.", SourceZone.DESIGN));
    catchUp();

    assertThat(found("olanzapine")).isEmpty();
    assertThat(found("volunteer")).containsExactly("1:1");
  }

  @Test
  void another_workspace_finds_nothing() {
    TextQuery everything =
        new TextQuery(
            "olanzapine", Optional.empty(), Optional.of(firstVersion), Set.of(), Set.of(), 10);

    assertThat(textSearch().search(STRANGER, everything)).isEmpty();
  }

  private List<String> found(String question) {
    return search(question, 10).stream().map(this::name).toList();
  }

  private List<ChunkHit> search(String question, int limit) {
    return textSearch()
        .search(
            workspaceId,
            new TextQuery(question, Optional.empty(), Optional.empty(), Set.of(), Set.of(), limit));
  }

  private List<String> found(
      String question,
      Optional<StudyId> study,
      Optional<DocumentVersionId> version,
      Set<SourceZone> zones,
      Set<DocumentLanguage> languages) {
    return textSearch()
        .search(workspaceId, new TextQuery(question, study, version, zones, languages, 10))
        .stream()
        .map(this::name)
        .toList();
  }

  private TextSearch textSearch() {
    return ports.port(TextSearch.class);
  }

  /** The version, 1 or 2, and the place of the passage in it. */
  private String name(ChunkHit hit) {
    String id = hit.id().value();
    return (hit.versionId().equals(firstVersion) ? 1 : 2) + id.substring(id.lastIndexOf(':'));
  }

  private void publish(DocumentVersionId versionId, ChunkDraft... drafts) {
    AnchorFixture fixture = new AnchorFixture(versionId);
    List<Anchor> anchors = new ArrayList<>();
    List<Chunk> chunks = new ArrayList<>();
    for (ChunkDraft draft : drafts) {
      int order = chunks.size() + 1;
      Anchor anchor = fixture.paragraph(order, draft.text, draft.title);
      boolean russian = draft.text.codePointAt(0) >= 'А';
      chunks.add(
          fixture.chunk(
              order,
              List.of(anchor),
              AnchorFixture.vector(order),
              draft.zone,
              russian ? DocumentLanguage.RU : DocumentLanguage.EN));
    }
    ports
        .transactions()
        .run(
            () -> {
              ports.content().stage(workspaceId, versionId, anchors, chunks);
              ports.content().publishStaged(workspaceId, versionId);
            });
  }

  private void catchUp() {
    CatchUpVectorIndex catchUp =
        new CatchUpVectorIndex(
            ports.port(VectorBacklog.class),
            ports.port(VectorIndex.class),
            ports.transactions(),
            Clock.systemUTC());
    int done;
    do {
      done = catchUp.handle().done();
    } while (done > 0);
  }

  private static ChunkDraft passage(String title, String text, SourceZone zone) {
    return new ChunkDraft(title, text, zone);
  }

  private record ChunkDraft(String title, String text, SourceZone zone) {}
}
