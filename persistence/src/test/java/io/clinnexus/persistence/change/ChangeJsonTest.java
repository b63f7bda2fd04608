package io.clinnexus.persistence.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clinnexus.domain.change.DiffSummary;
import io.clinnexus.domain.change.ImpactReason;
import io.clinnexus.domain.shared.StoredValueUnreadable;
import io.clinnexus.persistence.shared.JsonCodec;
import io.clinnexus.persistence.types.Jsonb;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Change shapes have the keys that the original's readers look for. */
class ChangeJsonTest {

  private static final String REASON =
      """
      {"type":"source_changed","total_changed":1,"changed_anchors":[{"anchor_id":"%s:p:0123456789abcdef",\
      "section_path":"1","description":"d","ordinal":2,"content_type":"p","is_deleted":true,"more":1}],"old":2}"""
          .formatted(new UUID(0, 1));

  @Test
  void a_reason_is_read_and_written_with_the_keys_of_the_original() {
    ImpactReason reason = ChangeJson.readReason(new Jsonb(REASON));

    assertThat(reason)
        .isInstanceOfSatisfying(
            ImpactReason.SourceChanged.class,
            changed -> assertThat(changed.changedAnchors().get(0).isDeleted()).isTrue());
    assertThat(JsonCodec.read(ChangeJson.write(reason)))
        .isEqualTo(JsonCodec.read(new Jsonb(REASON)));
  }

  @Test
  void a_summary_may_lack_everything() {
    assertThat(ChangeJson.readSummary(new Jsonb("{}"))).isEqualTo(DiffSummary.NONE);
  }

  @Test
  void a_foreign_shape_is_refused_by_its_place() {
    assertThatThrownBy(() -> ChangeJson.readReason(new Jsonb("{\"type\":\"source_changed\"}")))
        .isInstanceOf(StoredValueUnreadable.class)
        .hasMessageContaining("SourceChanged.total_changed");
    assertThatThrownBy(() -> ChangeJson.readSummary(new Jsonb("[]")))
        .isInstanceOf(StoredValueUnreadable.class);
  }
}
