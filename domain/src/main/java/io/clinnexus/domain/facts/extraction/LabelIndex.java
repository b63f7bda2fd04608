package io.clinnexus.domain.facts.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the names of fields in a row of words; the longest name wins. */
final class LabelIndex {

  private final Map<String, List<Entry>> byFirstWord = new HashMap<>();

  LabelIndex(List<FieldRule> fields) {
    Map<List<String>, List<FieldRule>> byWords = new LinkedHashMap<>();
    for (FieldRule field : fields) {
      for (String label : field.labels()) {
        List<FieldRule> named =
            byWords.computeIfAbsent(LabelWords.of(label), ignored -> new ArrayList<>());
        if (!named.contains(field)) {
          named.add(field);
        }
      }
    }
    byWords.forEach(
        (words, named) ->
            byFirstWord
                .computeIfAbsent(words.get(0), ignored -> new ArrayList<>())
                .add(new Entry(words, named)));
    byFirstWord
        .values()
        .forEach(entries -> entries.sort((a, b) -> b.words().size() - a.words().size()));
  }

  /** A name and the fields that have it. */
  record Entry(List<String> words, List<FieldRule> fields) {}

  /** The longest name that begins at this word. */
  Optional<Entry> at(List<LabelWords.Word> words, int from) {
    for (Entry entry : byFirstWord.getOrDefault(words.get(from).text(), List.of())) {
      if (matches(entry.words(), words, from)) {
        return Optional.of(entry);
      }
    }
    return Optional.empty();
  }

  private static boolean matches(List<String> name, List<LabelWords.Word> words, int from) {
    if (from + name.size() > words.size()) {
      return false;
    }
    for (int i = 0; i < name.size(); i++) {
      if (!name.get(i).equals(words.get(from + i).text())) {
        return false;
      }
    }
    return true;
  }
}
