package io.clinnexus.domain.facts.soa;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** Terms of the model, and the words of schedules that stand for them. Data, not code. */
final class UsdmTerms {

  private static final String STANDARD = "usdm-terms.properties";

  private final String version;
  private final Map<String, Worded> epochs = new LinkedHashMap<>();
  private final Worded telephone;

  private UsdmTerms(Properties lists) {
    version = lists.getProperty("version", "");
    for (String key : lists.getProperty("epochs", "").split(",")) {
      epochs.put(key.strip(), worded(lists, key.strip()));
    }
    telephone = worded(lists, "telephone");
  }

  /** A term by its code of the NCI Thesaurus and its preferred name. */
  record Term(String code, String decode) {}

  private record Worded(Term term, List<WordPattern> patterns) {

    boolean isIn(Words text) {
      for (int start = 0; start < text.size(); start++) {
        int from = start;
        if (patterns.stream().anyMatch(pattern -> pattern.at(text, from) > 0)) {
          return true;
        }
      }
      return false;
    }
  }

  /** The terms that come with the program. */
  static UsdmTerms standard() {
    return new UsdmTerms(WordLists.load(STANDARD));
  }

  private static Worded worded(Properties lists, String key) {
    return new Worded(
        new Term(lists.getProperty(key + ".code", ""), lists.getProperty(key + ".decode", "")),
        Stream.of(lists.getProperty(key + ".words", "").split(","))
            .filter(phrase -> !phrase.isBlank())
            .map(WordPattern::parse)
            .toList());
  }

  /** The version of the code lists. */
  String version() {
    return version;
  }

  /** The type of an epoch of that name, where the name tells it. */
  Optional<Term> epoch(String name) {
    Words words = Words.of(name);
    return epochs.values().stream().filter(type -> type.isIn(words)).map(Worded::term).findFirst();
  }

  /** The type of epochs that the lists call so. */
  Optional<Term> epochType(String key) {
    return Optional.ofNullable(epochs.get(key)).map(Worded::term);
  }

  /** How an encounter takes place, where one of its headers tells it. */
  Optional<Term> contact(List<String> headers) {
    return headers.stream().anyMatch(header -> telephone.isIn(Words.of(header)))
        ? Optional.of(telephone.term())
        : Optional.empty();
  }
}
