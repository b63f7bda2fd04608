package io.clinnexus.domain.anchors.alignment;

import static io.clinnexus.domain.anchors.alignment.VersionFixture.EARLIER;
import static io.clinnexus.domain.anchors.alignment.VersionFixture.LATER;
import static io.clinnexus.domain.anchors.alignment.VersionFixture.align;
import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.domain.anchors.MatchMethod;
import io.clinnexus.domain.anchors.VersionMatches;
import io.clinnexus.domain.studies.DocumentId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AlignmentMatchesTest {

  @Test
  void every_anchor_found_again_has_one_match_with_its_plain_score() {
    String one = "Eligible patients sign the consent form before any procedure is carried out.";
    String two = "A copy of the signed form is handed to the patient and filed.";
    VersionMatches matches =
        AlignmentMatches.of(
            new DocumentId(new UUID(1, 1)),
            EARLIER,
            LATER,
            align(
                draft -> draft.text("Dose – 10 mg").text(one + " " + two).text("Gone for good."),
                draft -> draft.text("Dose - 10 mg").text(one).text(two)));
    assertThat(matches.matches())
        .extracting(match -> match.method() + " " + match.meta().otherKeys())
        .containsExactly(
            "EXACT_HASH {change_type=OpaqueJson[text=\"unchanged\"]}",
            "EXACT_HASH {change_type=OpaqueJson[text=\"unchanged\"]}",
            "EXACT_HASH {change_type=OpaqueJson[text=\"unchanged\"]}",
            "EXACT {change_type=OpaqueJson[text=\"unchanged\"]}",
            "FUZZY {change_type=OpaqueJson[text=\"split\"]}");
    assertThat(matches.matches().get(3).score()).isEqualTo(1);
    assertThat(matches.matches().get(4).score()).isBetween(0.5, 0.8);
    assertThat(matches.matches().get(4).method()).isEqualTo(MatchMethod.FUZZY);
  }
}
