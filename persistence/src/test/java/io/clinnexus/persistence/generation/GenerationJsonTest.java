package io.clinnexus.persistence.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clinnexus.domain.generation.Artifacts;
import io.clinnexus.domain.generation.GeneratedSection;
import io.clinnexus.domain.generation.GenerationFixture;
import io.clinnexus.domain.generation.GenerationRunId;
import io.clinnexus.domain.shared.StoredValueUnreadable;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.persistence.shared.JsonCodec;
import io.clinnexus.persistence.types.Jsonb;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Generation shapes have the keys that the original's readers look for. */
class GenerationJsonTest {

  private static final DocumentVersionId VERSION = new DocumentVersionId(new UUID(0, 1));

  @Test
  void artifacts_have_the_keys_of_the_original() {
    GeneratedSection section =
        GenerationFixture.fullSection(new GenerationRunId(new UUID(0, 2)), VERSION);

    JsonNode json = JsonCodec.read(GenerationJson.write(section.artifacts()));
    assertThat(json.propertyNames())
        .containsExactlyInAnyOrder(
            "claims",
            "numbers",
            "citations",
            "claim_items",
            "citation_items",
            "core_facts_used",
            "detected_conflicts",
            "later");
    assertThat(json.path("claim_items").path(0).propertyNames())
        .containsExactlyInAnyOrder("text", "anchor_ids", "fact_refs", "numbers", "later");
    assertThat(json.path("detected_conflicts").path(1).propertyNames())
        .containsExactlyInAnyOrder(
            "fact_key", "values", "evidence", "severity", "can_auto_resolve", "later");
    assertThat(json.path("detected_conflicts").path(1).path("values").path(0).propertyNames())
        .containsExactlyInAnyOrder("value", "unit", "confidence", "is_low_confidence", "later");
  }

  @Test
  void older_artifacts_may_lack_everything() {
    assertThat(GenerationJson.readArtifacts(new Jsonb("{}"))).isEqualTo(Artifacts.NONE);
  }

  @Test
  void a_foreign_shape_is_refused() {
    assertThatThrownBy(() -> GenerationJson.readArtifacts(new Jsonb("{\"citations\":[\"x\"]}")))
        .isInstanceOf(StoredValueUnreadable.class);
    assertThatThrownBy(
            () -> GenerationJson.readSnapshot(new Jsonb("{\"conflicts\":[{\"values\":1}]}")))
        .isInstanceOf(StoredValueUnreadable.class);
  }
}
