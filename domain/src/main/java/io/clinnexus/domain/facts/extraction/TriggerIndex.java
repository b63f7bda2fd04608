package io.clinnexus.domain.facts.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tells which rules to try on a sentence from the words it has, in one pass over the words. */
final class TriggerIndex {

  private final Map<String, List<Entry>> byStart = new HashMap<>();

  TriggerIndex(List<SentenceRule> rules) {
    for (int i = 0; i < rules.size(); i++) {
      SentenceRule rule = rules.get(i);
      if (rule.inLabels()) {
        continue;
      }
      for (String trigger : rule.triggers()) {
        byStart
            .computeIfAbsent(
                trigger.substring(0, SentenceRule.TRIGGER), ignored -> new ArrayList<>())
            .add(new Entry(trigger, i, rule));
      }
    }
  }

  private record Entry(String trigger, int order, SentenceRule rule) {}

  /** The rules with a trigger among the words of the sentence in lower case, in their order. */
  List<SentenceRule> rulesFor(String lower) {
    TreeMap<Integer, SentenceRule> rules = new TreeMap<>();
    int length = lower.length();
    for (int i = 0; i + SentenceRule.TRIGGER <= length; i++) {
      boolean begins =
          Character.isLetter(lower.charAt(i))
              && (i == 0 || !Character.isLetter(lower.charAt(i - 1)));
      if (!begins) {
        continue;
      }
      String start = lower.substring(i, i + SentenceRule.TRIGGER);
      for (Entry entry : byStart.getOrDefault(start, List.of())) {
        if (lower.startsWith(entry.trigger(), i)) {
          rules.put(entry.order(), entry.rule());
        }
      }
    }
    return List.copyOf(rules.values());
  }
}
