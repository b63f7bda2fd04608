package io.clinnexus.domain.anchors.alignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clinnexus.domain.anchors.alignment.Predecessor.Basis;
import io.clinnexus.domain.anchors.alignment.Predecessor.Doubt;
import io.clinnexus.domain.anchors.alignment.Predecessor.Found;
import io.clinnexus.domain.anchors.alignment.Predecessor.None;
import io.clinnexus.domain.anchors.alignment.Predecessor.Reason;
import io.clinnexus.domain.shared.InvalidValue;
import io.clinnexus.domain.studies.DocumentId;
import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.studies.DocumentVersion;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.IngestionStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VersionOrderTest {

  private static final DocumentId DOCUMENT = new DocumentId(new UUID(9, 9));

  private static DocumentVersion version(
      int number, String date, DocumentId document, DocumentLanguage language) {
    return new DocumentVersion(
        new DocumentVersionId(new UUID(0, number)),
        document,
        "v" + number,
        date.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(date)),
        language,
        IngestionStatus.READY,
        Optional.empty(),
        Optional.empty(),
        Instant.parse("2026-01-01T00:00:00Z").plusSeconds(number));
  }

  private static DocumentVersion version(int number, String date) {
    return version(number, date, DOCUMENT, DocumentLanguage.EN);
  }

  private static List<String> labels(DocumentVersion... versions) {
    return VersionOrder.of(List.of(versions)).versions().stream()
        .map(DocumentVersion::label)
        .toList();
  }

  @Test
  void versions_stand_by_effective_date() {
    DocumentVersion first = version(1, "2025-02-01");
    DocumentVersion second = version(2, "2025-06-01");
    assertThat(VersionOrder.of(List.of(second, first)).before(second.id()))
        .isEqualTo(new Found(first, Basis.EFFECTIVE_DATE, Set.of()));
    assertThat(VersionOrder.of(List.of(second, first)).before(first.id()))
        .isEqualTo(new None(Reason.FIRST_VERSION));
  }

  @Test
  void a_version_without_a_date_stands_after_the_one_created_before_it() {
    assertThat(
            labels(
                version(3, ""), version(1, "2025-02-01"), version(2, ""), version(4, "2025-01-01")))
        .containsExactly("v4", "v1", "v2", "v3");
  }

  @Test
  void dates_that_contradict_creation_make_one_order_and_a_doubt() {
    DocumentVersion newer = version(1, "2025-05-01");
    DocumentVersion older = version(3, "2025-01-01");
    DocumentVersion undated = version(2, "");
    VersionOrder order = VersionOrder.of(List.of(newer, undated, older));
    assertThat(order.versions()).containsExactly(older, newer, undated);
    assertThat(order.before(newer.id()))
        .isEqualTo(new Found(older, Basis.EFFECTIVE_DATE, Set.of(Doubt.DATES_AGAINST_CREATION)));
    assertThat(order.before(undated.id())).isEqualTo(new Found(newer, Basis.CREATION, Set.of()));
  }

  @Test
  void of_versions_with_the_same_date_the_one_created_later_is_the_later_one() {
    DocumentVersion first = version(1, "2025-02-01");
    DocumentVersion second = version(2, "2025-02-01");
    assertThat(VersionOrder.of(List.of(second, first)).before(second.id()))
        .isEqualTo(new Found(first, Basis.EFFECTIVE_DATE, Set.of(Doubt.EQUAL_DATES)));
  }

  @Test
  void a_person_may_choose_another_version_and_hears_what_is_odd_about_it() {
    DocumentVersion first = version(1, "2025-02-01");
    DocumentVersion second = version(2, "2025-03-01", DOCUMENT, DocumentLanguage.RU);
    VersionOrder order = VersionOrder.of(List.of(first, second));
    assertThat(order.chosen(first.id(), second))
        .isEqualTo(
            new Found(second, Basis.CHOSEN, Set.of(Doubt.CHOSEN_IS_LATER, Doubt.OTHER_LANGUAGE)));
    assertThat(order.chosen(first.id(), first)).isEqualTo(new None(Reason.SAME_VERSION));
    assertThat(
            order.chosen(
                first.id(), version(7, "", new DocumentId(new UUID(1, 1)), DocumentLanguage.EN)))
        .isEqualTo(new None(Reason.ANOTHER_DOCUMENT));
    assertThat(order.before(version(8, "").id())).isEqualTo(new None(Reason.UNKNOWN_VERSION));
  }

  @Test
  void versions_of_two_documents_have_no_order() {
    assertThatThrownBy(
            () ->
                VersionOrder.of(
                    List.of(
                        version(1, ""),
                        version(2, "", new DocumentId(new UUID(1, 1)), DocumentLanguage.EN))))
        .isInstanceOf(InvalidValue.class);
  }
}
