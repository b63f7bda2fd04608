package io.clinnexus.domain.facts.soa;

/** Header texts that say nothing. */
final class CellValueText {

  private CellValueText() {}

  /** Whether only dashes and stops are there. */
  static boolean isNothing(String text) {
    return text.chars().noneMatch(Character::isLetterOrDigit)
        && "-–—.".indexOf(text.charAt(0)) >= 0;
  }
}
