package io.clinnexus.domain.anchors.alignment;

import static io.clinnexus.domain.anchors.alignment.VersionFixture.align;
import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.anchors.DocumentDraft;
import io.clinnexus.domain.anchors.alignment.CarriedEvidence.Place;
import io.clinnexus.domain.anchors.alignment.CarriedEvidence.State;
import io.clinnexus.domain.anchors.wording.Excerpt;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EvidenceCarrierTest {

  private static final String DOSING =
      "Patients receive 10 mg of the product once daily. Doses are taken before food in the morning.";

  private static AnchorId earlier(VersionAlignment alignment, String text) {
    return alignment.correspondences().stream()
        .flatMap(found -> found.earlier().stream())
        .filter(anchor -> anchor.textNormalised().equals(text))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private static AnchorId later(VersionAlignment alignment, String text) {
    return alignment.correspondences().stream()
        .flatMap(found -> found.later().stream())
        .filter(anchor -> anchor.textNormalised().equals(text))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private static Excerpt quote(String text, String words) {
    int start = text.indexOf(words);
    return new Excerpt(words, start, start + words.length());
  }

  private static CarriedEvidence carry(VersionAlignment alignment, String text, String words) {
    return new EvidenceCarrier(alignment).carry(earlier(alignment, text), quote(text, words));
  }

  @Test
  void a_quote_in_an_unchanged_text_is_carried_with_its_new_place() {
    String spaced = DOSING.replace("10 mg", "10\u00AD mg").replace("receive", "re\u00ADceive");
    VersionAlignment alignment = align(draft -> draft.text(DOSING), draft -> draft.text(spaced));
    CarriedEvidence evidence = carry(alignment, DOSING, "10 mg of");
    assertThat(evidence.state()).isEqualTo(State.CARRIED);
    Excerpt found = evidence.places().get(0).quote().orElseThrow();
    assertThat(found.start()).isEqualTo(DOSING.indexOf("10 mg") + 1);
  }

  @Test
  void a_quote_in_an_edited_text_needs_a_look_and_names_what_changed() {
    String edited = DOSING.replace("10 mg", "20 mg");
    VersionAlignment alignment = align(draft -> draft.text(DOSING), draft -> draft.text(edited));
    CarriedEvidence evidence = carry(alignment, DOSING, "10 mg of");
    assertThat(evidence.state()).isEqualTo(State.CARRIED_CHANGED);
    assertThat(evidence.places())
        .containsExactly(new Place(later(alignment, edited), Optional.of(quote(edited, "mg of"))));
    assertThat(evidence.criticalChanges()).hasSize(1);
  }

  @Test
  void a_quote_of_a_split_text_goes_to_the_piece_that_has_it() {
    String first = DOSING.substring(0, DOSING.indexOf(" Doses"));
    String second = DOSING.substring(DOSING.indexOf("Doses"));
    VersionAlignment alignment =
        align(draft -> draft.text(DOSING), draft -> draft.text(first).text(second));
    assertThat(carry(alignment, DOSING, "before food").places())
        .containsExactly(
            new Place(later(alignment, second), Optional.of(quote(second, "before food"))));
    assertThat(carry(alignment, DOSING, "before food").state()).isEqualTo(State.CARRIED_CHANGED);
    assertThat(carry(alignment, DOSING, "daily. Doses").state()).isEqualTo(State.AMBIGUOUS);
    assertThat(new EvidenceCarrier(alignment).carry(earlier(alignment, DOSING)).places())
        .extracting(Place::anchorId)
        .containsExactly(later(alignment, first), later(alignment, second));
  }

  @Test
  void evidence_of_a_removed_text_is_lost() {
    VersionAlignment alignment = align(draft -> draft.text(DOSING), draft -> draft);
    assertThat(carry(alignment, DOSING, "10 mg").state()).isEqualTo(State.LOST);
  }

  @Test
  void evidence_is_not_carried_to_one_of_several_texts_that_nobody_can_tell_apart() {
    DocumentDraft old = new DocumentDraft();
    DocumentDraft now = new DocumentDraft();
    IntStream.range(0, 10).forEach(unused -> old.text(DOSING));
    IntStream.range(0, 12).forEach(unused -> now.text(DOSING));
    VersionAlignment alignment = align(old, now);
    CarriedEvidence evidence = carry(alignment, DOSING, "10 mg");
    assertThat(evidence.state()).isEqualTo(State.AMBIGUOUS);
    assertThat(evidence.places()).hasSize(12);
  }

  @Test
  void nothing_is_carried_into_another_document() {
    VersionAlignment alignment =
        align(
            new DocumentDraft().text(DOSING),
            new DocumentDraft().text("The wedding party arrives at the town hall on Saturday."));
    assertThat(carry(alignment, DOSING, "10 mg")).isEqualTo(CarriedEvidence.lost());
  }
}
