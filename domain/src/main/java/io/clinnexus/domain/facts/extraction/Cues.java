package io.clinnexus.domain.facts.extraction;

import java.util.List;

/**
 * Words, in lower case, that tell what kind of text something is. They match where a word begins.
 *
 * @param notThisStudy of sentences about other studies, results, possibilities or instructions
 * @param instruction of paragraphs that tell an author what to write
 * @param synopsis of headings of a synopsis
 * @param background of headings of what was known before
 * @param aside of headings of what does not state this version of the study: appendices, lists,
 *     references, earlier versions
 * @param frontEnd of headings that follow the title page
 * @param notTitle of paragraphs on a title page that are not the title
 */
public record Cues(
    List<String> notThisStudy,
    List<String> instruction,
    List<String> synopsis,
    List<String> background,
    List<String> aside,
    List<String> frontEnd,
    List<String> notTitle) {

  public Cues {
    notThisStudy = List.copyOf(notThisStudy);
    instruction = List.copyOf(instruction);
    synopsis = List.copyOf(synopsis);
    background = List.copyOf(background);
    aside = List.copyOf(aside);
    frontEnd = List.copyOf(frontEnd);
    notTitle = List.copyOf(notTitle);
  }

  /** Whether one of the cues stands at the beginning of a word of the text in lower case. */
  static boolean in(List<String> cues, String lower) {
    for (String cue : cues) {
      int at = lower.indexOf(cue);
      while (at >= 0) {
        if (at == 0 || !Character.isLetterOrDigit(lower.charAt(at - 1))) {
          return true;
        }
        at = lower.indexOf(cue, at + 1);
      }
    }
    return false;
  }
}
