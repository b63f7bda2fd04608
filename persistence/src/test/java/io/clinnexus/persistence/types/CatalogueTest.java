package io.clinnexus.persistence.types;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.domain.anchors.Embedding;
import io.clinnexus.domain.shared.Coded;
import io.clinnexus.testsupport.PostgresTest;
import io.clinnexus.testsupport.TestDatabase;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Code against the catalogue of the migrated database: every enum type with its labels, every table
 * with its columns, their types and whether they may be null.
 */
@PostgresTest
class CatalogueTest {

  /** Tables and views that belong to tools, or whose port is still to come. */
  private static final Set<String> WITHOUT_ROWS =
      Set.of(
          "chunk_vectors",
          "chunk_words",
          "databasechangelog",
          "dangling_references",
          "databasechangeloglock",
          "scheduled_tasks");

  /**
   * The tenant is given by the caller, and every statement filters by it; a Row need not repeat it.
   */
  private static final String TENANT = "workspace_id";

  /** Enum types of tables whose port is still to come. */
  private static final Set<String> UNUSED_TYPES = Set.of();

  /** How the types of the database look in a Row; a text may also be an enum of the domain. */
  private static final Map<String, Set<Class<?>>> JAVA_TYPES =
      Map.ofEntries(
          Map.entry("uuid", Set.of(UUID.class)),
          Map.entry("text", Set.of(String.class)),
          Map.entry("varchar", Set.of(String.class)),
          Map.entry("bool", Set.of(boolean.class, Boolean.class)),
          Map.entry("int2", Set.of(int.class, Integer.class)),
          Map.entry("int4", Set.of(int.class, Integer.class)),
          Map.entry("int8", Set.of(long.class, Long.class)),
          Map.entry("float8", Set.of(double.class, Double.class)),
          Map.entry("numeric", Set.of(BigDecimal.class)),
          Map.entry("date", Set.of(LocalDate.class)),
          Map.entry("timestamptz", Set.of(Instant.class)),
          Map.entry("jsonb", Set.of(Jsonb.class)),
          Map.entry("bytea", Set.of(byte[].class)),
          Map.entry("vector", Set.of(Embedding.class)),
          Map.entry("_text", Set.of(String[].class)),
          Map.entry("_uuid", Set.of(UUID[].class)));

  /** A column of a table or view; whether that of a view may be null is not known. */
  private record Column(String name, boolean nullable, String type, boolean ofView) {}

  private final JdbcTemplate jdbc;

  CatalogueTest(TestDatabase database) {
    jdbc = new JdbcTemplate(database.dataSource());
  }

  @ParameterizedTest
  @EnumSource(PgEnums.class)
  void an_enum_has_the_labels_of_its_type_in_their_order(PgEnums type) {
    assertThat(type.labels())
        .isEqualTo(
            jdbc.queryForList(
                "select e.enumlabel from pg_enum e join pg_type t on t.oid = e.enumtypid"
                    + " where t.typname = ? order by e.enumsortorder",
                String.class,
                type.typeName()));
  }

  @Test
  void every_enum_type_is_known() {
    Set<String> known = new TreeSet<>(UNUSED_TYPES);
    for (PgEnums type : PgEnums.values()) {
      assertThat(known.add(type.typeName())).as("%s is new", type.typeName()).isTrue();
    }

    assertThat(
            jdbc.queryForList(
                "select t.typname from pg_type t join pg_namespace n on n.oid = t.typnamespace"
                    + " where t.typtype = 'e' and n.nspname = 'public'",
                String.class))
        .containsExactlyInAnyOrderElementsOf(known);
  }

  @Test
  void every_row_names_its_table_and_every_table_has_a_row()
      throws IOException, ClassNotFoundException {
    RowTables rows = RowTables.load();

    assertThat(rows.tables().keySet())
        .extracting(Class::getName)
        .containsExactlyInAnyOrderElementsOf(RowTables.classes());
    Set<String> known = new TreeSet<>(WITHOUT_ROWS);
    known.addAll(rows.tables().values());
    assertThat(catalogue().keySet()).isEqualTo(known);
    assertThat(rows.tables().values()).doesNotContainAnyElementsOf(WITHOUT_ROWS);
  }

  @Test
  void rows_and_their_tables_agree_in_every_column() throws IOException, ClassNotFoundException {
    RowTables rows = RowTables.load();
    Map<String, Map<String, Column>> catalogue = catalogue();
    Map<String, Set<String>> covered = new TreeMap<>();
    Set<String> computed = new TreeSet<>();
    Set<String> stricter = new TreeSet<>();

    rows.tables()
        .forEach(
            (row, table) -> {
              for (RecordComponent component : row.getRecordComponents()) {
                String place = row.getSimpleName() + "." + component.getName();
                Column column = catalogue.get(table).get(columnOf(component));
                if (rows.computed().containsKey(place)) {
                  computed.add(place);
                  continue;
                }
                assertThat(column).as("the column of %s in %s", place, table).isNotNull();
                boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
                if (rows.stricter().containsKey(place) && column.nullable() && !nullable) {
                  stricter.add(place);
                } else if (!column.ofView()) {
                  assertThat(nullable).as("%s may be null", place).isEqualTo(column.nullable());
                }
                assertThat(fits(component.getType(), column.type()))
                    .as("%s is a %s", place, column.type())
                    .isTrue();
                covered.computeIfAbsent(table, key -> new TreeSet<>()).add(column.name());
              }
            });

    assertThat(rows.computed().keySet()).isEqualTo(computed);
    assertThat(rows.stricter().keySet()).isEqualTo(stricter);
    assertEveryColumn(rows, catalogue, covered);
  }

  private static void assertEveryColumn(
      RowTables rows,
      Map<String, Map<String, Column>> catalogue,
      Map<String, Set<String>> covered) {
    int read = 0;
    Set<String> unread = new TreeSet<>();
    for (String table : new TreeSet<>(rows.tables().values())) {
      Set<String> columns = covered.getOrDefault(table, Set.of());
      read += columns.size();
      for (String column : catalogue.get(table).keySet()) {
        if (!columns.contains(column) && !column.equals(TENANT)) {
          unread.add(table + "." + column);
        }
      }
    }
    assertThat(rows.unread().keySet())
        .as("columns that no row has, each with a reason")
        .isEqualTo(unread);
    System.getLogger(CatalogueTest.class.getName())
        .log(
            System.Logger.Level.INFO,
            "compared with the catalogue: {0} tables, {1} columns in rows, {2} left out with a"
                + " reason, {3} enum types, {4} labels; {5} tables without rows",
            new TreeSet<>(rows.tables().values()).size(),
            read,
            unread.size(),
            PgEnums.values().length,
            Arrays.stream(PgEnums.values()).mapToInt(type -> type.labels().size()).sum(),
            WITHOUT_ROWS.size());
  }

  private static boolean fits(Class<?> javaType, String type) {
    if (Coded.class.isAssignableFrom(javaType)) {
      return Set.of("text", "varchar").contains(type)
          || Arrays.stream(PgEnums.values())
              .anyMatch(e -> e.enumClass() == javaType && e.typeName().equals(type));
    }
    return JAVA_TYPES.getOrDefault(type, Set.of()).contains(javaType);
  }

  private static String columnOf(RecordComponent component) {
    return component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  /** The columns of each table and view by their names. */
  private Map<String, Map<String, Column>> catalogue() {
    record Line(String table, Column column) {}
    List<Line> lines =
        jdbc.query(
            "select c.table_name, c.column_name, c.is_nullable = 'YES', c.udt_name,"
                + " t.table_type = 'VIEW' from information_schema.columns c"
                + " join information_schema.tables t using (table_schema, table_name)"
                + " where table_schema = 'public'",
            (row, number) ->
                new Line(
                    row.getString(1),
                    new Column(
                        row.getString(2), row.getBoolean(3), row.getString(4), row.getBoolean(5))));
    return lines.stream()
        .collect(
            Collectors.groupingBy(
                Line::table,
                TreeMap::new,
                Collectors.toMap(
                    line -> line.column().name(), Line::column, (a, b) -> a, TreeMap::new)));
  }
}
