package io.clinnexus.domain.facts.extraction.values;

import io.clinnexus.domain.facts.FactValue;
import io.clinnexus.domain.shared.Coded;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

/** What a value is, and so how it is read out of words. Each reads in linear time. */
public enum ValueKind implements Coded {
  /** A word of a vocabulary; the rule says which, the words themselves are not looked at. */
  CHOICE("choice", text -> Optional.empty()),
  /** Yes or no; the rule says which. */
  FLAG("flag", text -> Optional.empty()),
  PHRASE("phrase", text -> Names.phrase(text, 500)),
  TITLE("title", text -> Names.phrase(text, 700).filter(title -> title.end() - title.start() > 5)),
  ORGANISATION("organisation", Names::organisation),
  PRODUCT("product", Names::product),
  CODE("code", Identifiers::code),
  VERSION("version", Identifiers::version),
  AMENDMENT("amendment", Identifiers::amendment),
  NCT("nct", Identifiers::nct),
  EUDRACT("eudract", Identifiers::eudract),
  EU_TRIAL("eu_trial", Identifiers::euTrial),
  IND("ind", Identifiers::ind),
  DATE("date", Dates::first),
  PHASE("phase", Phases::labelled),
  COUNT("count", ValueKind::count),
  RATIO("ratio", Ratios::first),
  DURATION("duration", Durations::first),
  AGES("ages", text -> Optional.empty()),
  DOSE("dose", Measures::dose),
  VOLUME("volume", Measures::volume),
  /** A level of significance, at most 0.2 of one. */
  ALPHA("alpha", text -> Measures.probability(text).filter(found -> within(found, 0, 0.2))),
  /** The power of a test, at least half of one. */
  POWER("power", text -> Measures.probability(text).filter(found -> within(found, 0.5, 1))),
  /** One of several words of a vocabulary that hold together, as they are written. */
  SET("set", text -> Names.phrase(text, 60)),
  /** Several phrases, one an item. */
  LIST("list", text -> Names.phrase(text, 1500));

  private final String code;
  private final Function<String, Optional<Found>> reader;

  ValueKind(String code, Function<String, Optional<Found>> reader) {
    this.code = code;
    this.reader = reader;
  }

  @Override
  public String code() {
    return code;
  }

  /** Reads a value of this kind from words that are known to state one. */
  public Optional<Found> read(String text) {
    return reader.apply(text);
  }

  private static boolean within(Found found, double least, double most) {
    double value = ((FactValue.Numeric) found.value()).number().doubleValue();
    return value >= least && value <= most;
  }

  private static Optional<Found> count(String text) {
    return Numbers.wholes(text).stream()
        .filter(whole -> whole.value() >= 1 && whole.value() <= 1_000_000)
        .findFirst()
        .map(
            whole ->
                Found.of(
                    new FactValue.Numeric(BigDecimal.valueOf(whole.value())),
                    whole.start(),
                    whole.end()));
  }
}
