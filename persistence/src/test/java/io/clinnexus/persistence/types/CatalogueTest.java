package io.clinnexus.persistence.types;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.testsupport.PostgresTest;
import io.clinnexus.testsupport.TestDatabase;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows and enums against the catalogue of the migrated database. */
@PostgresTest
class CatalogueTest {

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
  void every_enum_type_of_the_used_tables_is_known() {
    assertThat(
            jdbc.queryForList(
                "select distinct udt_name from information_schema.columns c join pg_type t on"
                    + " t.typname = c.udt_name where t.typtype = 'e' and table_name in"
                    + " ('studies', 'documents', 'document_versions', 'anchors', 'chunks',"
                    + " 'ingestion_runs', 'audit_log') order by 1",
                String.class))
        .containsExactly(
            java.util.Arrays.stream(PgEnums.values())
                .map(PgEnums::typeName)
                .sorted()
                .toArray(String[]::new));
  }

  @ParameterizedTest
  @CsvSource({
    "studies.StudyRow, studies, ''",
    "studies.DocumentRow, documents, ''",
    "studies.DocumentVersionRow, document_versions, ''",
    "anchors.AnchorRow, anchors, ''",
    "anchors.ChunkHitRow, chunks, distance",
    "ingestion.IngestionRunRow, ingestion_runs, ''"
  })
  void a_row_is_nullable_exactly_where_its_columns_are(String row, String table, String computed)
      throws ClassNotFoundException {
    Map<String, Boolean> nullable = new HashMap<>();
    jdbc.query(
        "select column_name, is_nullable = 'YES' from information_schema.columns where table_name"
            + " = ?",
        rows -> {
          nullable.put(rows.getString(1), rows.getBoolean(2));
        },
        table);

    for (RecordComponent component :
        Class.forName("io.clinnexus.persistence." + row).getRecordComponents()) {
      if (!component.getName().equals(computed)) {
        String column = component.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        assertThat(component.getAnnotatedType().isAnnotationPresent(Nullable.class))
            .as("%s.%s", table, column)
            .isEqualTo(nullable.get(column));
      }
    }
  }
}
