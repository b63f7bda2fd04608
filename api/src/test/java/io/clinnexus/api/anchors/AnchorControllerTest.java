package io.clinnexus.api.anchors;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.api.support.HttpProbe;
import io.clinnexus.api.support.HttpProbe.Answer;
import io.clinnexus.api.support.RunningApi;
import io.clinnexus.api.support.Samples;
import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.AnchorContentType;
import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.anchors.AnchorLocation;
import io.clinnexus.domain.anchors.Heading;
import io.clinnexus.domain.anchors.HeadingMode;
import io.clinnexus.domain.anchors.InMemoryAnchors;
import io.clinnexus.domain.anchors.SectionPath;
import io.clinnexus.domain.anchors.parsing.NoteKind;
import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.Sha256;
import io.clinnexus.domain.zones.SourceZone;
import io.clinnexus.domain.zones.ZoneClassification;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(RunningApi.class)
class AnchorControllerTest {

  private static final String HASH = "0123456789abcdef";

  private final HttpProbe api;
  private final DocumentVersionId versionId;
  private final String version;

  AnchorControllerTest(HttpProbe api, InMemoryAnchors anchors) {
    this.api = api;
    this.versionId =
        new DocumentVersionId(UUID.fromString(Samples.version(api, Samples.document(api))));
    this.version = "/api/v1/document-versions/" + versionId.value();
    anchors.add(
        anchor(
            AnchorContentType.HDR,
            1,
            Optional.of(new Heading(1, Optional.of("5.1"), "Safety")),
            new AnchorLocation.InText(
                1, "Heading 1", false, Optional.of("5.1"), Optional.of(HeadingMode.STYLE)),
            SourceZone.SAFETY,
            DocumentLanguage.EN));
    anchors.add(
        anchor(
            AnchorContentType.CELL,
            2,
            Optional.empty(),
            new AnchorLocation.InTable(0, 1, 2, 1, 2, false, List.of("Day 1"), List.of("Dose")),
            SourceZone.IP,
            DocumentLanguage.RU));
    anchors.add(
        anchor(
            AnchorContentType.FN,
            3,
            Optional.empty(),
            new AnchorLocation.InNote(NoteKind.FOOTNOTE, 0, 1),
            SourceZone.UNKNOWN,
            DocumentLanguage.EN));
  }

  @Test
  void anchors_come_in_document_order_page_by_page() {
    Answer first = api.get(version + "/anchors?limit=2");
    Answer second = api.get(version + "/anchors?limit=2&cursor=" + first.at("/next_cursor"));

    assertThat(orders(first)).containsExactly(1, 2);
    assertThat(orders(second)).containsExactly(3);
    assertThat(second.json().at("/next_cursor").isNull()).isTrue();
  }

  @Test
  void an_anchor_reads_as_documented() {
    Answer answer = api.get("/api/v1/anchors/" + versionId.value() + ":hdr:" + HASH);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body())
        .isEqualTo(
            "{\"anchor_id\":\"%s:hdr:%s\",\"document_version_id\":\"%s\",\"document_order\":1,"
                    .formatted(versionId.value(), HASH, versionId.value())
                + "\"content_type\":\"hdr\",\"section_path\":\"Safety\",\"ordinal\":1,"
                + "\"heading\":{\"level\":1,\"number\":\"5.1\",\"title\":\"Safety\"},"
                + "\"text\":\"Text 1\",\"text_sha256\":\"%s\",\"language\":\"en\","
                    .formatted("a".repeat(64))
                + "\"confidence\":1.0,\"zone\":\"safety\",\"zone_confidence\":0.9,"
                + "\"zone_rule\":\"rule-1\",\"location\":{\"kind\":\"text\",\"paragraph_index\":1,"
                + "\"style_name\":\"Heading 1\",\"text_box\":false,\"number_label\":\"5.1\","
                + "\"heading_mode\":\"style\",\"page\":null}}");
  }

  @Test
  void cells_and_notes_say_where_they_stand() {
    JsonNode items = api.get(version + "/anchors").json().at("/items");

    assertThat(items.get(1).at("/location").toString())
        .isEqualTo(
            "{\"kind\":\"table\",\"table_index\":0,\"row_index\":1,\"column_index\":2,"
                + "\"row_span\":1,\"column_span\":2,\"header\":false,\"row_headers\":[\"Day 1\"],"
                + "\"column_headers\":[\"Dose\"],\"page\":null}");
    assertThat(items.get(1).at("/heading").isNull()).isTrue();
    assertThat(items.get(2).at("/location").toString())
        .isEqualTo(
            "{\"kind\":\"note\",\"note_kind\":\"footnote\",\"note_index\":0,"
                + "\"paragraph_index\":1}");
  }

  @Test
  void filters_narrow_and_repeat() {
    assertThat(orders(api.get(version + "/anchors?type=hdr&type=fn"))).containsExactly(1, 3);
    assertThat(orders(api.get(version + "/anchors?zone=ip"))).containsExactly(2);
    assertThat(orders(api.get(version + "/anchors?language=en&zone=unknown"))).containsExactly(3);
    assertThat(orders(api.get(version + "/anchors?section=Safety"))).containsExactly(1, 2, 3);
    assertThat(orders(api.get(version + "/anchors?section=safety"))).isEmpty();
  }

  @Test
  void the_outline_has_the_headings() {
    Answer outline = api.get(version + "/outline");

    assertThat(outline.at("/document_version_id")).isEqualTo(versionId.value().toString());
    assertThat(outline.json().at("/headings").toString())
        .isEqualTo(
            "[{\"anchor_id\":\"%s:hdr:%s\",\"document_order\":1,\"level\":1,\"number\":\"5.1\","
                    .formatted(versionId.value(), HASH)
                + "\"title\":\"Safety\",\"section_path\":\"Safety\",\"zone\":\"safety\"}]");
  }

  @Test
  void unknown_anchors_and_versions_are_not_found() {
    assertThat(api.get("/api/v1/anchors/" + versionId.value() + ":p:" + HASH).at("/code"))
        .isEqualTo("anchor.not-found");
    String nowhere = "/api/v1/document-versions/" + new UUID(7, 7);
    assertThat(api.get(nowhere + "/anchors").at("/code")).isEqualTo("document-version.not-found");
    assertThat(api.get(nowhere + "/outline").status()).isEqualTo(404);
  }

  private static List<Integer> orders(Answer page) {
    assertThat(page.status()).isEqualTo(200);
    return page.json()
        .at("/items")
        .valueStream()
        .map(item -> item.at("/document_order").asInt())
        .toList();
  }

  private Anchor anchor(
      AnchorContentType type,
      int order,
      Optional<Heading> heading,
      AnchorLocation location,
      SourceZone zone,
      DocumentLanguage language) {
    return new Anchor(
        new AnchorId(versionId, type, HASH, 1),
        order,
        new SectionPath(List.of("Safety")),
        1,
        heading,
        "Text " + order,
        "Text " + order,
        new Sha256("a".repeat(64)),
        location,
        1.0,
        new ZoneClassification(zone, 0.9, "rule-1"),
        language);
  }
}
