package io.clinnexus.domain.anchors.wording;

import io.clinnexus.domain.anchors.wording.CriticalWords.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds captions, and the numbers by which texts refer to sections, tables and figures. */
public final class NumberReferences {

  private static final Set<String> BETWEEN =
      Set.of(",", "-", "and", "or", "и", "или", "№", "(", ";");
  private static final int FURTHEST = 8;
  private static final int LONGEST_PHRASE = 2;

  private final CriticalWords words;

  public NumberReferences(CriticalWords words) {
    this.words = words;
  }

  /** What a text begins with when it is a caption, as opposed to a sentence about a table. */
  public Optional<Caption> caption(Wording text) {
    if (text.size() < 2) {
      return Optional.empty();
    }
    Optional<PhraseBook.Found> word = words.at(Topic.CAPTION, text, 0);
    int at = word.map(PhraseBook.Found::length).orElse(text.size());
    if (at >= text.size() || !text.token(at).isNumber()) {
      return Optional.empty();
    }
    String number = text.token(at).form();
    int content = at + 1;
    while (content < text.size() && ".:-)".contains(text.token(content).form())) {
      content++;
    }
    boolean title =
        content > at + 1
            || content == text.size()
            || !Character.isLowerCase(text.token(content).form().codePointAt(0));
    int start = content < text.size() ? text.token(content).start() : text.text().length();
    return word.filter(found -> title).map(found -> new Caption(found.value(), number, start));
  }

  /**
   * The references whose numbers differ, when nothing else differs between the two texts; empty
   * when anything else does.
   */
  public Optional<List<NumberReference>> onlyDifferences(Wording before, Wording after) {
    if (before.size() != after.size()) {
      return Optional.empty();
    }
    List<NumberReference> references = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      Wording.Token old = before.token(i);
      Wording.Token now = after.token(i);
      if (old.form().equals(now.form())) {
        continue;
      }
      Optional<String> kind =
          old.isNumber() && now.isNumber() ? referenceBefore(before, i) : Optional.empty();
      if (kind.isEmpty()) {
        return Optional.empty();
      }
      references.add(new NumberReference(kind.get(), before.excerpt(i, i), after.excerpt(i, i)));
    }
    return Optional.of(references);
  }

  /** What a number refers to: the word before it, or before the numbers in front of it. */
  private Optional<String> referenceBefore(Wording text, int number) {
    for (int at = number - 1; at >= 0 && number - at <= FURTHEST; at--) {
      for (int length = 1; length <= LONGEST_PHRASE && length <= at + 1; length++) {
        int size = length;
        Optional<PhraseBook.Found> found =
            words
                .at(Topic.REFERENCE, text, at - length + 1)
                .filter(phrase -> phrase.length() == size);
        if (found.isPresent()) {
          return found.map(PhraseBook.Found::value);
        }
      }
      Wording.Token token = text.token(at);
      if (!token.isNumber() && !BETWEEN.contains(PhraseBook.folded(token.form()))) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }
}
