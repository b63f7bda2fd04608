package io.clinnexus.domain.facts.extraction;

import io.clinnexus.domain.facts.FactValue;
import io.clinnexus.domain.facts.extraction.values.Found;
import io.clinnexus.domain.facts.extraction.values.ValueKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What readings of one field say about another one that the document does not state itself. It
 * rests on the same words.
 */
final class Derivations {

  private static final double FROM_RATIO = 0.75;
  private static final double FROM_TITLE = 0.82;
  private static final int STRENGTH = 100;
  private static final Pattern ACRONYM =
      Pattern.compile("([A-Z][A-Z0-9]{3,20}(?:[- ]\\d{1,3})?): \\p{L}.*[a-zа-я]");

  private Derivations() {}

  /** Adds the derived readings to those of each field. */
  static void add(Map<String, List<Candidate>> byField) {
    compound(byField);
    copy(byField, "amendment", "protocol_version", 0.95, "Amendment ");
    copy(byField, "compound_name", "product", 0.9, "");
    copy(byField, "compound_code", "product", 0.88, "");
    copy(byField, "product", "compound_code", 0.88, "");
    acronym(byField);
    arms(byField);
    phase(byField);
    dosage(byField);
  }

  /** A code and a name of the compound belong together: "Name (CODE)". */
  private static void compound(Map<String, List<Candidate>> byField) {
    Optional<Candidate> code = best(byField, "compound_code");
    Optional<Candidate> name = best(byField, "compound_name");
    if (code.isEmpty() && name.isPresent()) {
      put(byField, renamed(name.get(), "compound_code", name.get().value()));
    } else if (code.isPresent() && name.isPresent()) {
      String codeText = text(code.get());
      String nameText = text(name.get());
      if (!codeText.contains(nameText) && !nameText.contains(codeText)) {
        List<Mention> mentions = new ArrayList<>(code.get().mentions());
        mentions.addAll(name.get().mentions());
        FactValue both = new FactValue.Text(nameText + " (" + codeText + ")");
        byField.put(
            "compound_code",
            new ArrayList<>(
                List.of(
                    new Candidate(
                        "compound_code",
                        both,
                        Optional.empty(),
                        mentions,
                        code.get().score(),
                        code.get().rule()))));
      }
    }
  }

  /** A title may begin with the name of the study: "NAME-2: a trial of ...". */
  private static void acronym(Map<String, List<Candidate>> byField) {
    Optional<Candidate> title = best(byField, "title");
    if (title.isEmpty() || best(byField, "acronym").isPresent()) {
      return;
    }
    Matcher matcher = ACRONYM.matcher(title.get().raw());
    if (matcher.lookingAt()) {
      Mention first = title.get().mentions().get(0);
      Span span =
          new Span(first.span().start() + matcher.start(1), first.span().start() + matcher.end(1));
      Found found =
          new Found(
              new FactValue.Text(matcher.group(1)), Optional.empty(), span.start(), span.end());
      put(byField, Candidate.of("acronym", first.piece(), found, FROM_TITLE, "acronym.title"));
    }
  }

  private static void copy(
      Map<String, List<Candidate>> byField, String from, String to, double factor, String prefix) {
    Optional<Candidate> source = best(byField, from);
    if (source.isPresent() && best(byField, to).isEmpty()) {
      FactValue value = new FactValue.Text(prefix + text(source.get()));
      Candidate copied = renamed(source.get(), to, prefix.isEmpty() ? source.get().value() : value);
      put(byField, scored(copied, source.get().score() * factor));
    }
  }

  /** A title states the phase: "A phase II study of ...". */
  private static void phase(Map<String, List<Candidate>> byField) {
    Optional<Candidate> title = best(byField, "title");
    if (title.isPresent() && best(byField, "phase").isEmpty()) {
      Mention first = title.get().mentions().get(0);
      ValueKind.PHASE
          .read(first.span().of(first.piece().text()))
          .map(found -> found.shifted(first.span().start()))
          .map(found -> Candidate.of("phase", first.piece(), found, FROM_TITLE, "phase.title"))
          .ifPresent(found -> put(byField, found));
    }
  }

  /** The strength behind the name of the product: "Name, tablets, 50 mg". */
  private static void dosage(Map<String, List<Candidate>> byField) {
    Optional<Candidate> product =
        best(byField, "product").filter(found -> found.rule().equals("product.label"));
    if (product.isPresent() && best(byField, "dosage").isEmpty()) {
      Mention name = product.get().mentions().get(0);
      String text = name.piece().text();
      int from = name.span().end();
      ValueKind.DOSE
          .read(text.substring(from, Span.whole(text, Math.min(text.length(), from + STRENGTH))))
          .map(found -> found.shifted(from))
          .map(found -> Candidate.of("dosage", name.piece(), found, FROM_TITLE, "dosage.product"))
          .ifPresent(found -> put(byField, found));
    }
  }

  /** Each part of the allocation ratio is an arm. */
  private static void arms(Map<String, List<Candidate>> byField) {
    Optional<Candidate> ratio = best(byField, "randomisation_ratio");
    if (ratio.isPresent() && best(byField, "number_of_arms").isEmpty()) {
      int arms = text(ratio.get()).split(":", -1).length;
      FactValue value = new FactValue.Numeric(BigDecimal.valueOf(arms));
      put(byField, scored(renamed(ratio.get(), "number_of_arms", value), FROM_RATIO));
    }
  }

  private static Candidate renamed(Candidate source, String field, FactValue value) {
    return new Candidate(
        field, value, source.unit(), source.mentions(), source.score(), source.rule());
  }

  private static Candidate scored(Candidate source, double score) {
    return new Candidate(
        source.field(), source.value(), source.unit(), source.mentions(), score, source.rule());
  }

  private static String text(Candidate candidate) {
    return candidate.value() instanceof FactValue.Text text ? text.text() : candidate.raw();
  }

  static Optional<Candidate> best(Map<String, List<Candidate>> byField, String field) {
    return byField.getOrDefault(field, List.of()).stream()
        .max(
            Comparator.comparingDouble(Candidate::score)
                .thenComparing(Candidate::position, Comparator.reverseOrder()));
  }

  private static void put(Map<String, List<Candidate>> byField, Candidate candidate) {
    byField.computeIfAbsent(candidate.field(), ignored -> new ArrayList<>()).add(candidate);
  }

  static Map<String, List<Candidate>> byField(List<Candidate> candidates) {
    Map<String, List<Candidate>> byField = new LinkedHashMap<>();
    candidates.forEach(candidate -> put(byField, candidate));
    return byField;
  }
}
