package io.clinnexus.domain.conflicts;

import io.clinnexus.domain.shared.StorableText;

/** What a conflict says to a person, in one language. */
public record ConflictText(String title, String explanation) {

  private static final int LONGEST_TITLE = 1000;
  private static final int LONGEST_EXPLANATION = 4000;

  public ConflictText {
    title = StorableText.stripped(title, "title", LONGEST_TITLE);
    explanation = StorableText.stripped(explanation, "explanation", LONGEST_EXPLANATION);
  }
}
