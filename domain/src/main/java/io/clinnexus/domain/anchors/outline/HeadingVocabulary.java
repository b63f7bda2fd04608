package io.clinnexus.domain.anchors.outline;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What headings of clinical documents have in common, as data.
 *
 * @param version of the data
 * @param light words that most titles may have or lack, such as study
 * @param synonyms a word to the one that stands for it
 * @param appendixLabels first words of an appendix's title
 * @param instruments words of scales, forms and questionnaires, which name what they measure
 */
public record HeadingVocabulary(
    String version,
    Set<String> light,
    Map<String, String> synonyms,
    Set<String> appendixLabels,
    Set<String> instruments) {

  /** No word is special. */
  public static final HeadingVocabulary EMPTY =
      new HeadingVocabulary("0", Set.of(), Map.of(), Set.of(), Set.of());

  public HeadingVocabulary {
    light = Set.copyOf(light);
    synonyms = Map.copyOf(synonyms);
    appendixLabels = Set.copyOf(appendixLabels);
    instruments = Set.copyOf(instruments);
  }

  /** Everything in it in a stable order, for the configuration hash. */
  public String canonical() {
    return String.join(
        "\n",
        List.of(
            version,
            new TreeSet<>(light).toString(),
            new TreeMap<>(synonyms).toString(),
            new TreeSet<>(appendixLabels).toString(),
            new TreeSet<>(instruments).toString()));
  }
}
