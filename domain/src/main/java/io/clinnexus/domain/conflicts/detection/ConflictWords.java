package io.clinnexus.domain.conflicts.detection;

import io.clinnexus.domain.studies.DocumentType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The words by which texts are told apart and read; all in small letters.
 *
 * @param synopsis how titles of synopses begin
 * @param background how titles begin under which other studies are told of
 * @param aside how titles of what does not speak for this version of the study begin
 * @param abbreviationLists how titles of lists of abbreviations begin
 * @param knownAbbreviations those that nobody defines
 * @param numbers words for numbers
 * @param patterns what sentences are read by, by its name
 * @param documents what types of documents are called in explanations
 */
public record ConflictWords(
    List<String> synopsis,
    List<String> background,
    List<String> aside,
    List<String> abbreviationLists,
    Set<String> knownAbbreviations,
    Map<String, Integer> numbers,
    Map<String, List<Pattern>> patterns,
    Map<DocumentType, DocumentName> documents) {

  /** What a type of documents is called. */
  public record DocumentName(String english, String russian) {}

  public ConflictWords {
    synopsis = List.copyOf(synopsis);
    background = List.copyOf(background);
    aside = List.copyOf(aside);
    abbreviationLists = List.copyOf(abbreviationLists);
    knownAbbreviations = Set.copyOf(knownAbbreviations);
    numbers = Map.copyOf(numbers);
    patterns = Map.copyOf(patterns);
    documents = Map.copyOf(documents);
  }

  /** The patterns of a name; none for a name that is not there. */
  List<Pattern> of(String name) {
    return patterns.getOrDefault(name, List.of());
  }

  DocumentName name(DocumentType type) {
    return documents.getOrDefault(type, new DocumentName(type.code(), type.code()));
  }
}
