package io.clinnexus.cli.evaluate.measure;

import java.util.List;
import java.util.Set;

/**
 * A schedule of activities as the twin has it.
 *
 * @param resolved the footnote marks whose text it knows
 */
public record FoundSchedule(
    String title,
    List<Visit> visits,
    List<Activity> activities,
    List<Mark> marks,
    Set<String> resolved) {

  /** A visit: everything it is called, and the marks of its footnotes. */
  public record Visit(List<String> names, List<String> footnotes) {

    public Visit {
      names = List.copyOf(names);
      footnotes = List.copyOf(footnotes);
    }
  }

  /** An activity, the heading of the rows it stands among (may be empty), and its footnotes. */
  public record Activity(String label, String group, List<String> footnotes) {

    public Activity {
      footnotes = List.copyOf(footnotes);
    }
  }

  /** What stands in a cell that reaches over {@code span} visits; positions are 0-based. */
  public record Mark(int activity, int visit, String value, int span, List<String> footnotes) {

    public Mark {
      footnotes = List.copyOf(footnotes);
    }
  }

  public FoundSchedule {
    visits = List.copyOf(visits);
    activities = List.copyOf(activities);
    marks = List.copyOf(marks);
    resolved = Set.copyOf(resolved);
  }
}
