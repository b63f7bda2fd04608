package io.clinnexus.api.facts;

import io.clinnexus.api.problem.MalformedRequest;
import io.clinnexus.domain.facts.DurationUnit;
import io.clinnexus.domain.facts.FactValue;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value as a person enters it: the kind, and what that kind has. */
record CorrectedValueRequest(
    @NotNull CorrectedValueKind kind,
    @Size(min = 1, max = 4000) @Nullable String text,
    @Nullable BigDecimal number,
    @Nullable Boolean holds,
    @Nullable BigDecimal min,
    @Nullable BigDecimal max,
    @Schema(minimum = "0", maximum = "100000") @Nullable Integer amount,
    @Nullable DurationUnit unit,
    @Size(min = 1, max = 100) @Nullable List<@NotNull @Size(min = 1, max = 4000) String> texts) {

  private static final int LONGEST_DURATION = 100_000;

  /** The value; throws {@link MalformedRequest} when the kind lacks something. */
  FactValue toDomain() {
    return switch (kind) {
      case TEXT -> new FactValue.Text(given(text, "text"));
      case NUMBER -> new FactValue.Numeric(given(number, "number"));
      case FLAG -> new FactValue.Flag(given(holds, "holds"));
      case RANGE -> new FactValue.Range(given(min, "min"), given(max, "max"));
      case DURATION -> new FactValue.Duration(duration(), given(unit, "unit"));
      case TEXTS -> new FactValue.Texts(given(texts, "texts"));
    };
  }

  private int duration() {
    int length = given(amount, "amount");
    if (length < 0 || length > LONGEST_DURATION) {
      throw MalformedRequest.property("/value/amount", "must be 0 to " + LONGEST_DURATION);
    }
    return length;
  }

  private static <T> T given(@Nullable T value, String name) {
    if (value == null) {
      throw MalformedRequest.property("/value/" + name, "must not be null");
    }
    return value;
  }
}
