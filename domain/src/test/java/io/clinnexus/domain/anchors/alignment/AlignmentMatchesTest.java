package io.clinnexus.domain.anchors.alignment;

import static io.clinnexus.domain.anchors.alignment.VersionFixture.EARLIER;
import static io.clinnexus.domain.anchors.alignment.VersionFixture.LATER;
import static io.clinnexus.domain.anchors.alignment.VersionFixture.align;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.shared.InvalidValue;
import io.clinnexus.domain.studies.DocumentId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AlignmentMatchesTest {

  private static final DocumentId DOCUMENT = new DocumentId(new UUID(1, 1));

  private final String one =
      "Eligible patients sign the consent form before any procedure is carried out.";
  private final String two = "A copy of the signed form is handed to the patient and filed.";
  private final VersionAlignment alignment =
      align(
          draft -> draft.text("Dose – 10 mg").text(one + " " + two).text("Gone for good."),
          draft -> draft.text("Dose - 10 mg").text(one).text(two));

  @Test
  void every_two_anchors_that_belong_together_have_one_match_with_their_plain_score() {
    VersionMatches matches = AlignmentMatches.of(DOCUMENT, EARLIER, LATER, alignment);

    assertThat(matches.alignerVersion()).isEqualTo(VersionAligner.VERSION);
    assertThat(matches.matches())
        .extracting(match -> match.group() + " " + match.method() + " " + match.kind())
        .containsExactly(
            "0 EXACT_HASH UNCHANGED",
            "1 EXACT_HASH UNCHANGED",
            "2 EXACT_HASH UNCHANGED",
            "3 EXACT UNCHANGED",
            "4 FUZZY SPLIT",
            "4 FUZZY SPLIT");
    assertThat(matches.matches().get(3).score()).isEqualTo(1);
    assertThat(matches.matches().get(4).score()).isBetween(0.5, 0.8);
    assertThat(matches.matches().get(5).score()).isBetween(0.5, 0.8);
  }

  @Test
  void an_alignment_is_read_as_it_was_written_whatever_the_order_of_its_matches() {
    List<Anchor> base = VersionFixture.earlier(SampleProtocol.russian());
    for (int seed = 1; seed <= 5; seed++) {
      List<Anchor> edited = new SeededEdits(base, seed).make(3, LATER).later();
      VersionAlignment found = VersionFixture.ALIGNER.align(base, edited);
      List<AnchorMatch> shuffled =
          new ArrayList<>(AlignmentMatches.of(DOCUMENT, EARLIER, LATER, found).matches());
      Collections.shuffle(shuffled, new Random(seed));

      VersionAlignment read = AlignmentMatches.read(found.comparability(), base, edited, shuffled);

      assertThat(read.comparability()).isEqualTo(found.comparability());
      assertThat(read.correspondences()).isEqualTo(found.correspondences());
    }
  }

  @Test
  void a_match_of_an_anchor_that_is_not_there_is_refused() {
    List<AnchorMatch> matches = AlignmentMatches.of(DOCUMENT, EARLIER, LATER, alignment).matches();

    assertThatThrownBy(
            () -> AlignmentMatches.read(alignment.comparability(), List.of(), List.of(), matches))
        .isInstanceOf(InvalidValue.class);
  }
}
