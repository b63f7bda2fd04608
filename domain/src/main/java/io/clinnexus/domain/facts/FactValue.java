package io.clinnexus.domain.facts;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.shared.InvalidValue;
import io.clinnexus.domain.shared.OpaqueJson;
import io.clinnexus.domain.shared.StorableText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a fact says. {@code otherKeys} are keys of an object that this version does not know, kept
 * as they are.
 */
public sealed interface FactValue {

  /** A word, a phrase or a date in ISO form. */
  record Text(String text) implements FactValue {

    public Text {
      StorableText.require(text, "value");
    }
  }

  /** Yes or no. */
  record Flag(boolean holds) implements FactValue {}

  /** A number of at most 100 digits on either side of the point. */
  record Numeric(BigDecimal number) implements FactValue {

    private static final int MAX_DIGITS = 100;

    public Numeric {
      number = plain(number);
    }

    /** The number without exponent; throws {@link InvalidValue} when it is too long. */
    static BigDecimal plain(BigDecimal number) {
      InvalidValue.unless(
          number.scale() <= MAX_DIGITS && (long) number.precision() - number.scale() <= MAX_DIGITS,
          "value",
          "must have at most 100 digits on either side of the point.");
      return number.scale() < 0 ? number.setScale(0) : number;
    }
  }

  /** A length of time. */
  record Duration(int amount, DurationUnit unit) implements FactValue {}

  /** Numbers from one to another, both included. */
  record Range(BigDecimal min, BigDecimal max) implements FactValue {

    public Range {
      min = Numeric.plain(min);
      max = Numeric.plain(max);
    }
  }

  /** Several phrases in their order. */
  record Texts(List<String> texts) implements FactValue {

    public Texts {
      texts = List.copyOf(texts);
      texts.forEach(text -> StorableText.require(text, "value"));
    }
  }

  /** The visits of a schedule of activities in their order. */
  record Visits(List<Visit> visits) implements FactValue {

    public Visits {
      visits = List.copyOf(visits);
    }
  }

  /** The procedures of a schedule of activities in their order. */
  record Procedures(List<Procedure> procedures) implements FactValue {

    public Procedures {
      procedures = List.copyOf(procedures);
    }
  }

  /** What is marked in a schedule of activities; blank cells are not in it. */
  record Matrix(List<Mark> matrix) implements FactValue {

    public Matrix {
      matrix = List.copyOf(matrix);
    }
  }

  /** Nothing was found where the fact was expected. */
  record Missing() implements FactValue {}

  /** A value of any other shape, carried only. */
  record Open(OpaqueJson json) implements FactValue {}

  /** A column of the schedule. */
  record Visit(
      String visitId,
      String label,
      Optional<String> day,
      Optional<AnchorId> anchorId,
      Map<String, OpaqueJson> otherKeys) {

    public Visit {
      StorableText.require(visitId, "visitId");
      StorableText.require(label, "label");
      day.ifPresent(text -> StorableText.require(text, "day"));
      otherKeys = Map.copyOf(otherKeys);
    }
  }

  /** A row of the schedule. */
  record Procedure(
      String procId,
      String label,
      Optional<String> category,
      Optional<AnchorId> anchorId,
      Map<String, OpaqueJson> otherKeys) {

    public Procedure {
      StorableText.require(procId, "procId");
      StorableText.require(label, "label");
      category.ifPresent(text -> StorableText.require(text, "category"));
      otherKeys = Map.copyOf(otherKeys);
    }
  }

  /** A cell of the schedule that is not blank. */
  record Mark(
      String visitId,
      String procId,
      String value,
      Optional<AnchorId> anchorId,
      Map<String, OpaqueJson> otherKeys) {

    public Mark {
      StorableText.require(visitId, "visitId");
      StorableText.require(procId, "procId");
      StorableText.require(value, "value");
      otherKeys = Map.copyOf(otherKeys);
    }
  }
}
