package io.clinnexus.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What holds of every list that comes in pages. */
public final class PageAssertions {

  private static final List<String> INVENTED =
      List.of("", "?", "c", "YQ", "%00", "null", "MXww", "YXxi", "x".repeat(5000), "c-1");

  private PageAssertions() {}

  /** Asserts that the list is the same in pages of every size, each but the last one full. */
  public static <T> void assertPaged(Function<PageRequest, Page<T>> list, List<T> expected) {
    for (int size = 1; size <= expected.size() + 1; size++) {
      List<T> items = new ArrayList<>();
      Optional<String> cursor = Optional.empty();
      do {
        Page<T> page = list.apply(new PageRequest(size, cursor));
        items.addAll(page.items());
        cursor = page.nextCursor();
        if (cursor.isPresent()) {
          assertThat(page.items()).hasSize(size);
        }
      } while (cursor.isPresent() && items.size() <= expected.size());
      assertThat(items).as("pages of %s", size).isEqualTo(expected);
    }
  }

  /** Asserts that cursors which clients invent are refused by name. */
  public static <T> void assertInventedCursorsRefused(Function<PageRequest, Page<T>> list) {
    for (String cursor : INVENTED) {
      assertThatThrownBy(() -> list.apply(new PageRequest(10, Optional.of(cursor))))
          .as("cursor %s", cursor)
          .isInstanceOfSatisfying(
              InvalidValue.class, e -> assertThat(e.details()).containsEntry("field", "cursor"));
    }
  }
}
