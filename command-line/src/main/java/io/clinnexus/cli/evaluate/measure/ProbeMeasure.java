package io.clinnexus.cli.evaluate.measure;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * At which rank the answer to a question stands; 0 where none of the passages has it.
 *
 * @param section first passage whose own section is one that answers
 * @param path first passage that stands in, or below, a section that answers
 * @param quote first passage that holds the words of the answer
 */
public record ProbeMeasure(String id, int section, int path, int quote) {

  /** How deep is looked. */
  public static final int DEPTH = 10;

  /** A question with the sections that answer it, and the words of the answer. */
  public record Question(String id, List<HeadingText> answeredUnder, Optional<String> quote) {

    public Question {
      answeredUnder = List.copyOf(answeredUnder);
    }
  }

  /** A passage that was found: the headings it stands under, outermost first, and its text. */
  public record Passage(List<HeadingText> headings, String text) {

    public Passage {
      headings = List.copyOf(headings);
    }
  }

  /** The first rank at which any of the three holds; 0 when none does. */
  public int any() {
    int best = 0;
    for (int rank : new int[] {section, path, quote}) {
      best = rank > 0 && (best == 0 || rank < best) ? rank : best;
    }
    return best;
  }

  /**
   * Looks through the passages, best first. Headings are the same when their texts are; where the
   * document has several headings of this text, their numbers must be the same, too.
   */
  public static ProbeMeasure of(
      Question question, List<Passage> passages, List<HeadingText> headingsOfDocument) {
    int section = 0;
    int path = 0;
    int quote = 0;
    String words = question.quote().map(Words::bare).orElse("");
    for (int i = Math.min(passages.size(), DEPTH) - 1; i >= 0; i--) {
      Passage passage = passages.get(i);
      List<HeadingText> headings = passage.headings();
      if (!headings.isEmpty()
          && answers(question, headings.get(headings.size() - 1), headingsOfDocument)) {
        section = i + 1;
      }
      if (headings.stream().anyMatch(each -> answers(question, each, headingsOfDocument))) {
        path = i + 1;
      }
      if (!words.isEmpty() && Words.bare(passage.text()).contains(words)) {
        quote = i + 1;
      }
    }
    return new ProbeMeasure(question.id(), section, path, quote);
  }

  private static boolean answers(
      Question question, HeadingText heading, List<HeadingText> headingsOfDocument) {
    return question.answeredUnder().stream()
        .anyMatch(expected -> same(expected, heading, headingsOfDocument));
  }

  /** Whether two mentions are of the same heading of a document. */
  public static boolean same(
      HeadingText expected, HeadingText heading, List<HeadingText> headingsOfDocument) {
    if (!expected.key().equals(heading.key())) {
      return false;
    }
    long namesakes =
        headingsOfDocument.stream().filter(each -> each.key().equals(expected.key())).count();
    return namesakes < 2 || expected.plainNumber().equals(heading.plainNumber());
  }

  /** How many of the probes have a rank from 1 to this depth. */
  public static int within(List<ProbeMeasure> probes, int depth, ToIntFunction<ProbeMeasure> rank) {
    return (int) probes.stream().mapToInt(rank).filter(each -> each > 0 && each <= depth).count();
  }

  /** The mean of one over the rank, a missing answer being 0; empty without probes. */
  public static Optional<Double> meanReciprocalRank(
      List<ProbeMeasure> probes, ToIntFunction<ProbeMeasure> rank) {
    return probes.isEmpty()
        ? Optional.empty()
        : Optional.of(
            probes.stream()
                .mapToInt(rank)
                .mapToDouble(each -> each == 0 ? 0 : 1.0 / each)
                .average()
                .orElse(0));
  }
}
