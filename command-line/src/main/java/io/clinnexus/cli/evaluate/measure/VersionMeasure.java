package io.clinnexus.cli.evaluate.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The differences of two versions that people listed against those that the twin reports. Each
 * reported one belongs to at most one that is listed.
 *
 * @param found listed changes that are reported
 * @param missing listed changes that are not
 * @param unlisted reported changes that nobody listed
 */
public record VersionMeasure(
    List<Listed> found, List<Listed> missing, List<Reported> unlisted, int reported) {

  public VersionMeasure {
    found = List.copyOf(found);
    missing = List.copyOf(missing);
    unlisted = List.copyOf(unlisted);
  }

  /** What happened to a text. */
  public enum Kind {
    REPLACED,
    INSERTED,
    REMOVED,
    MOVED
  }

  /**
   * A change that people listed.
   *
   * @param earlier the text before; empty when inserted
   * @param later the text after; empty when removed
   * @param under the number of the section it stands in; a listed change without texts is all that
   *     was inserted, removed or moved there
   */
  public record Listed(Kind kind, String earlier, String later, Optional<String> under) {

    /** The listed change in a line. */
    public String words() {
      String place = under.map(number -> " under " + number).orElse("");
      return (kind.name().toLowerCase(Locale.ROOT) + place + ": " + earlier + " → " + later)
          .strip();
    }

    private boolean isBlock() {
      return earlier.isEmpty() && later.isEmpty();
    }
  }

  /**
   * A change that the twin reports.
   *
   * @param kind as the API writes it
   * @param sections the numbers of the section before and after
   */
  public record Reported(String kind, String earlier, String later, List<String> sections) {

    public Reported {
      sections = List.copyOf(sections);
    }

    /** The reported change in a line. */
    public String words() {
      return kind + " in " + String.join("/", sections) + ": " + earlier + " → " + later;
    }
  }

  /** Compares; changes of numbers alone must have been left out. */
  public static VersionMeasure of(List<Listed> listed, List<Reported> reported) {
    List<Reported> left = new ArrayList<>(reported);
    List<Listed> found = new ArrayList<>();
    List<Listed> missing = new ArrayList<>();
    for (Listed one : listed) {
      if (!one.isBlock()) {
        Optional<Reported> match = left.stream().filter(each -> fits(one, each)).findFirst();
        match.ifPresent(left::remove);
        (match.isPresent() ? found : missing).add(one);
      }
    }
    for (Listed one : listed) {
      if (one.isBlock()) {
        (left.removeIf(each -> fits(one, each)) ? found : missing).add(one);
      }
    }
    return new VersionMeasure(found, missing, left, reported.size());
  }

  private static boolean fits(Listed listed, Reported reported) {
    boolean kind =
        switch (listed.kind()) {
          case REPLACED ->
              List.of("edited", "moved_edited", "split", "merged").contains(reported.kind());
          case INSERTED -> reported.kind().equals("added");
          case REMOVED -> reported.kind().equals("removed");
          case MOVED -> List.of("moved", "moved_edited").contains(reported.kind());
        };
    boolean place = listed.under().isEmpty() || reported.sections().contains(listed.under().get());
    return kind
        && (listed.isBlock()
            ? place && listed.under().isPresent()
            : Words.plain(listed.earlier()).equals(Words.plain(reported.earlier()))
                && Words.plain(listed.later()).equals(Words.plain(reported.later())));
  }
}
