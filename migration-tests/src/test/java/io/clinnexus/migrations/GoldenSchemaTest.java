package io.clinnexus.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.testsupport.PostgresTest;
import io.clinnexus.testsupport.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import liquibase.Contexts;
import liquibase.LabelExpression;
import org.junit.jupiter.api.Test;

@PostgresTest(migrated = false)
class GoldenSchemaTest {

  @Test
  void each_revision_makes_exactly_the_catalogue_of_its_golden_file(TestDatabase place) {
    TestedDatabase database = new TestedDatabase(place);
    database
        .migrator()
        .migrate(
            liquibase -> {
              for (String revision : KnownChangesets.ofThisBuild().revisions()) {
                liquibase.update(revision, new Contexts(), new LabelExpression());
                Golden.compare(revision, database.catalogue());
              }
            });
    assertThat(database.migrator().revision().kind()).isEqualTo(SchemaRevision.Kind.CURRENT);
  }

  @Test
  void adoption_compares_with_the_golden_file_of_0021() throws IOException {
    try (InputStream in = Adoption.class.getClassLoader().getResourceAsStream(Adoption.RESOURCE)) {
      assertThat(in).isNotNull();
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines())
          .containsExactlyElementsOf(Golden.of("0021"));
    }
  }
}
