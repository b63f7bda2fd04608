package io.clinnexus.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clinnexus.testsupport.PostgresTest;
import io.clinnexus.testsupport.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.resource.DirectoryResourceAccessor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@PostgresTest
class NewMigrationTest {

  private static final Path RESOURCES = Path.of("../migrations/src/main/resources");

  /** Each is one thing that a developer tries in a database before it becomes a revision. */
  private static final List<String> BY_HAND =
      List.of(
          "create type review_kind as enum ('first', 'second ''look''')",
          "alter table studies add column review review_kind default 'first' not null",
          "create table reviews (id uuid constraint pk_reviews primary key,"
              + " study_id uuid not null constraint fk_reviews_study_id_studies references studies (id),"
              + " score integer constraint ck_reviews_score check (score between 0 and 5), embedding vector(3))",
          "create index ix_reviews_embedding on reviews using hnsw (embedding vector_cosine_ops)",
          "alter table reviews enable row level security",
          "create policy pl_reviews_all on reviews using (score > 0)",
          "grant select on reviews to clinnexus_runtime",
          "comment on table reviews is 'what readers said'",
          "alter table facts alter column created_at set default statement_timestamp()",
          "alter table workspaces alter column name type varchar(300)",
          "drop index ix_facts_status",
          "create index ix_facts_status on facts (status, fact_type) where status <> 'tbd'",
          "alter table tasks drop constraint ck_tasks_payload_json",
          "create function count_reviews() returns trigger language plpgsql as $$\n"
              + "begin\n    -- one more; or less\n    new.score := 1;\n    return new;\nend\n$$",
          "create trigger tr_reviews_count before insert on reviews for each row execute function count_reviews()",
          "create view best_reviews with (security_invoker = true) as select id from reviews where score = 5",
          "alter type fact_status add value 'guessed' after 'extracted'",
          "create extension if not exists btree_gin");

  @TempDir private Path folder;

  private Path changelog() {
    return folder.resolve("db/changelog");
  }

  @BeforeEach
  void copy_the_changelog() throws IOException {
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = folder.resolve(RESOURCES.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  @Test
  void what_was_changed_by_hand_becomes_a_revision_that_does_the_same_and_can_be_undone(
      TestDatabase place) throws SQLException {
    TestedDatabase changed = new TestedDatabase(place);
    assertThat(run(changed, "try reviews", "--from-diff"))
        .startsWith("0: The database " + place.jdbcUrl())
        .contains("nothing was written")
        .contains("DB_HOST");

    BY_HAND.forEach(changed::run);
    assertThat(run(changed, "try reviews", "--from-diff")).startsWith("0: Written: ");

    try (TestDatabase other = TestDatabase.migrated();
        TestDatabase untouched = TestDatabase.migrated()) {
      TestedDatabase target = new TestedDatabase(other);
      SchemaObjects before = Drift.read(new TestedDatabase(untouched).login());
      SchemaObjects after = Drift.read(changed.login());

      apply(target, liquibase -> liquibase.update(new Contexts(), new LabelExpression()));
      assertThat(Drift.read(target.login()).differencesTo(after))
          .extracting(SchemaDifference::describe)
          .isEmpty();

      apply(
          target,
          liquibase ->
              liquibase.rollback(Golden.headRevision(), new Contexts(), new LabelExpression()));
      assertThat(Drift.read(target.login()).differencesTo(before))
          .extracting(SchemaDifference::describe)
          .containsExactly("different type fact_status: is [label: guessed], should be []");
    }
  }

  @Test
  void an_empty_revision_takes_the_next_number_and_can_be_applied() throws IOException {
    String next = "%04d".formatted(Math.max(211, Integer.parseInt(Golden.headRevision()) + 1));
    String after = "%04d-and-another.sql".formatted(Integer.parseInt(next) + 1);
    try (TestDatabase own = TestDatabase.migrated()) {
      TestedDatabase database = new TestedDatabase(own);

      assertThat(run(database, "Add a study's Region, 2nd try"))
          .contains(next + "-add-a-study-s-region-2nd-try.sql");
      assertThat(Files.readString(changelog().resolve("revisions.txt")))
          .endsWith("%1$s-01-add-a-study-s-region-2nd-try\n%1$s-99-tag\n".formatted(next));
      assertThat(run(database, "and another")).contains(after);

      apply(database, liquibase -> liquibase.update(new Contexts(), new LabelExpression()));
      assertThat(database.history())
          .contains(next + "-01-add-a-study-s-region-2nd-try", next + "-99-tag");
    }
  }

  @Test
  void a_message_without_words_and_a_folder_without_a_changelog_are_refused(TestDatabase place) {
    TestedDatabase database = new TestedDatabase(place);
    assertThat(run(database, "исследование")).startsWith("1: The message names the revision");
    assertThat(run(database, "x")).startsWith("1: The message names the revision");
    assertThatThrownBy(
            () -> new NewRevision(folder.resolve("db"), java.time.Clock.systemUTC()).write("a b"))
        .isInstanceOf(MigrationRefused.class)
        .hasMessageStartingWith("There is no changelog in ");
  }

  /** Does with the copied changelog what the migrator does with the built-in one. */
  private void apply(TestedDatabase database, Migrator.Work work) {
    database
        .migrator()
        .migrate(
            liquibase -> {
              try (DirectoryResourceAccessor resources = new DirectoryResourceAccessor(folder)) {
                work.apply(new Liquibase(Migrator.CHANGELOG, resources, liquibase.getDatabase()));
              } catch (Exception e) {
                throw new liquibase.exception.LiquibaseException(e);
              }
            });
  }

  private String run(TestedDatabase database, String... messageAndFlag) {
    TestDatabase place = database.place();
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    java.util.Map<String, String> environment =
        java.util.Map.of(
            "DB_HOST", place.host(),
            "DB_PORT", String.valueOf(place.port()),
            "DB_NAME", place.name(),
            "DB_USER", place.user(),
            "DB_PASSWORD", place.password());
    String[] args = new String[messageAndFlag.length + 2];
    args[0] = "new-migration";
    args[1] = changelog().toString();
    System.arraycopy(messageAndFlag, 0, args, 2, messageAndFlag.length);
    PrintStream out = new PrintStream(output, true, StandardCharsets.UTF_8);
    int code = new MigratorMain(out, environment, folder).run(args);
    return code + ": " + output.toString(StandardCharsets.UTF_8).replace("\r", "").stripTrailing();
  }
}
