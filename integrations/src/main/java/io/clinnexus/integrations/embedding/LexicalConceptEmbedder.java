package io.clinnexus.integrations.embedding;

import io.clinnexus.domain.anchors.Embedder;
import io.clinnexus.domain.anchors.EmbedderId;
import io.clinnexus.domain.anchors.Embedding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The default embedder: needs no model, no network, and gives the same vector on every machine.
 * Features are stems, pairs of neighbouring stems, numbers with their units, character sequences of
 * a common phonetic spelling, and clinical concepts that a term shares with its translation.
 * Thread-safe.
 */
final class LexicalConceptEmbedder implements Embedder {

  static final EmbedderId ID = new EmbedderId("lexical-concept", "1");

  private static final float CONCEPT = 1.2f;
  private static final float NESTED_CONCEPT = 0.6f;
  private static final float WORD_IN_CONCEPT = 0.6f;
  private static final float PAIR = 0.5f;
  private static final float NUMBER_WITH_UNIT = 1.0f;
  private static final float GRAMS = 0.45f;

  private final ConcurrentLinkedQueue<Language> idle = new ConcurrentLinkedQueue<>();

  LexicalConceptEmbedder() {
    idle.add(Language.load());
  }

  @Override
  public EmbedderId id() {
    return ID;
  }

  @Override
  public List<Embedding> embed(List<String> texts) {
    Language borrowed = idle.poll();
    Language language = borrowed == null ? Language.load() : borrowed;
    try {
      return texts.stream().map(text -> embed(text, language)).toList();
    } finally {
      idle.add(language);
    }
  }

  private static Embedding embed(String text, Language language) {
    List<String> words = Words.of(text);
    FeatureBag bag = new FeatureBag();
    List<Term> terms = new ArrayList<>(words.size());
    for (int i = 0; i < words.size(); i++) {
      Term term = language.vocabulary().term(words.get(i));
      if (term.isStop()) {
        continue;
      }
      terms.add(term);
      if (term.isNumber() && i + 1 < words.size()) {
        String unit = Words.unit(words.get(i + 1));
        bag.add(FeatureHash.of('u', term.stem() + " " + unit), NUMBER_WITH_UNIT);
      }
    }
    float[] damping = addConcepts(terms, language.concepts(), bag);
    for (int i = 0; i < terms.size(); i++) {
      Term term = terms.get(i);
      bag.addTerm(term, term.weight() * damping[i], term.weight() * GRAMS);
      if (i + 1 < terms.size()) {
        Term next = terms.get(i + 1);
        float weight = PAIR * (float) Math.sqrt(term.weight() * next.weight());
        bag.add(FeatureHash.pair(term.hash(), next.hash()), weight);
      }
    }
    return bag.toEmbedding();
  }

  /** Adds the concepts; tells by how much each word is damped because a concept speaks for it. */
  private static float[] addConcepts(List<Term> terms, ConceptBook concepts, FeatureBag bag) {
    float[] damping = new float[terms.size()];
    int coveredTo = 0;
    for (int i = 0; i < terms.size(); i++) {
      damping[i] = damping[i] == 0 ? 1 : damping[i];
      boolean first = true;
      for (ConceptBook.Entry entry : concepts.startingAt(terms, i)) {
        int end = i + entry.stems().size();
        boolean nested = !first || end <= coveredTo;
        bag.add(entry.hash(), entry.weight() * (nested ? NESTED_CONCEPT : CONCEPT));
        for (int j = i; j < end; j++) {
          damping[j] = WORD_IN_CONCEPT;
        }
        coveredTo = Math.max(coveredTo, end);
        first = false;
      }
    }
    return damping;
  }

  /** What one thread at a time needs: stemmers keep state. */
  private record Language(Vocabulary vocabulary, ConceptBook concepts) {

    static Language load() {
      Set<String> stopWords = new HashSet<>();
      TextResource.lines("stop-words.txt").forEach(line -> stopWords.addAll(Words.of(line)));
      Set<String> common = new HashSet<>();
      TextResource.lines("common-words.txt").forEach(line -> common.addAll(Words.of(line)));
      Vocabulary vocabulary = new Vocabulary(stopWords, common);
      return new Language(
          vocabulary, ConceptBook.parse(TextResource.lines("concepts.txt"), vocabulary));
    }
  }
}
