package io.clinnexus.persistence.shared;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.shared.InvalidValue;
import io.clinnexus.domain.shared.OpaqueJson;
import io.clinnexus.domain.shared.StorableText;
import io.clinnexus.domain.shared.StoredValueUnreadable;
import io.clinnexus.persistence.types.Jsonb;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * JSON columns as records of the domain, which know nothing of JSON: component names become
 * snake_case keys, enums their codes, ids and other one-component records their value, {@code
 * OpaqueJson} any value. A missing list reads as empty, a missing optional as absent; an empty
 * optional is not written; any other component must be there. A component {@code Map<String,
 * OpaqueJson> otherKeys} takes the keys that the record does not name and gives them back when it
 * is written, so that a row of another program loses nothing.
 */
public final class JsonShapes {

  private static final String NUL = "\\u0000";

  private static final List<Class<?>> MAY_BE_MISSING =
      List.of(
          List.class,
          Set.class,
          Map.class,
          Optional.class,
          OptionalInt.class,
          OptionalLong.class,
          OptionalDouble.class);

  private static final JsonMapper MAPPER = mapper();

  private JsonShapes() {}

  private static JsonMapper mapper() {
    JsonMapper.Builder builder =
        JsonMapper.builder()
            .annotationIntrospector(new DomainIntrospector())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .changeDefaultPropertyInclusion(
                inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .changeDefaultNullHandling(
                handling -> JsonSetter.Value.forValueNulls(Nulls.FAIL, Nulls.SKIP))
            .withConfigOverride(
                OpaqueJson.class,
                override -> override.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.SET)))
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            // a value that is only carried keeps all its digits
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(LogicalType.Textual, JsonShapes::onlyText)
            .addModule(new DomainValues());
    for (Class<?> type : MAY_BE_MISSING) {
      builder.withConfigOverride(
          type,
          override ->
              override.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY, Nulls.SKIP)));
    }
    return builder.build();
  }

  /** A number or a truth value in place of a text is another shape. */
  private static void onlyText(MutableCoercionConfig config) {
    config
        .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
  }

  /**
   * Reads a column; throws {@link StoredValueUnreadable}, naming the place, when its JSON has not
   * the shape of the record.
   */
  public static <T> T read(Jsonb column, Class<T> shape) {
    try {
      return MAPPER.readValue(column.text(), shape);
    } catch (DatabindException e) {
      throw new StoredValueUnreadable(shape.getSimpleName() + path(e), rule(e));
    } catch (JacksonException e) {
      throw new IllegalStateException("The database returned a JSON value that is not JSON.", e);
    }
  }

  /** Reads a column that may be absent; the JSON value null, too, stands for absent. */
  public static <T> Optional<T> readOptional(@Nullable Jsonb column, Class<T> shape) {
    return present(column).map(json -> read(json, shape));
  }

  /** The column, unless it is absent or the JSON value null. */
  public static Optional<Jsonb> present(@Nullable Jsonb column) {
    return Optional.ofNullable(column).filter(json -> !json.text().equals("null"));
  }

  /**
   * Writes a column; throws {@link InvalidValue} when a text holds NUL or half of a surrogate pair.
   */
  public static Jsonb write(Object shape) {
    String text = MAPPER.writeValueAsString(shape);
    InvalidValue.unless(
        !text.contains(NUL),
        shape.getClass().getSimpleName(),
        "must not contain the character NUL.");
    InvalidValue.unless(
        StorableText.test(text),
        shape.getClass().getSimpleName(),
        "must not contain half of a surrogate pair.");
    return new Jsonb(text);
  }

  private static String path(DatabindException failure) {
    StringBuilder path = new StringBuilder();
    failure
        .getPath()
        .forEach(
            step -> {
              if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
              } else {
                path.append('.').append(step.getPropertyName());
              }
            });
    return path.toString();
  }

  /** What the domain said, if it was the domain that refused; the parser's words hold content. */
  private static String rule(DatabindException failure) {
    for (Throwable cause = failure.getCause(); cause != null; cause = next(cause)) {
      if (cause instanceof DomainException refused) {
        return refused.code();
      }
    }
    return "other JSON type";
  }

  private static @Nullable Throwable next(Throwable cause) {
    return cause.getCause();
  }
}
