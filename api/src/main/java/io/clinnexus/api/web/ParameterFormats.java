package io.clinnexus.api.web;

import io.clinnexus.api.problem.UnreadableParameter;
import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.conflicts.ConflictType;
import io.clinnexus.domain.facts.FactType;
import io.clinnexus.domain.shared.Coded;
import io.clinnexus.domain.shared.DomainException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.format.FormatterRegistry;

/**
 * Reads parameters strictly: full UUIDs, known codes, whole numbers, well-formed anchor ids. The
 * framework reads more leniently when a converter refuses; {@link ParameterGuard} therefore asks
 * {@link #check} first.
 */
final class ParameterFormats {

  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Pattern NUMBER_FORM = Pattern.compile("-?[0-9]{1,9}");

  private static final Map<Class<?>, Consumer<String>> CHECKS =
      Map.of(
          UUID.class,
          ParameterFormats::uuid,
          int.class,
          ParameterFormats::number,
          Instant.class,
          ParameterFormats::instant,
          AnchorId.class,
          ParameterFormats::anchorId,
          ConflictType.class,
          ParameterFormats::conflictType,
          FactType.class,
          ParameterFormats::factType);

  private ParameterFormats() {}

  /** Throws {@link UnreadableParameter} when the text is not one of this type. */
  static void check(Class<?> type, String text) {
    Consumer<String> check = CHECKS.get(type);
    if (check != null) {
      check.accept(text);
    } else if (isCoded(type)) {
      coded(type, text);
    }
  }

  /** Makes the formats known to the framework; every enum with codes is read by them. */
  static void register(FormatterRegistry registry) {
    registry.addConverter(String.class, UUID.class, ParameterFormats::uuid);
    registry.addConverter(String.class, Instant.class, ParameterFormats::instant);
    registry.addConverter(String.class, AnchorId.class, ParameterFormats::anchorId);
    registry.addConverter(String.class, FactType.class, ParameterFormats::factType);
    registry.addConverter(String.class, ConflictType.class, ParameterFormats::conflictType);
    registry.addConverterFactory(new CodedFactory());
  }

  private static final class CodedFactory implements ConverterFactory<String, Coded> {

    @Override
    public <T extends Coded> Converter<String, T> getConverter(Class<T> type) {
      return text -> type.cast(coded(type, text));
    }
  }

  private static boolean isCoded(Class<?> type) {
    return type.isEnum() && Coded.class.isAssignableFrom(type);
  }

  private static UUID uuid(String text) {
    if (!UUID_FORM.matcher(text).matches()) {
      throw new UnreadableParameter("must be a UUID");
    }
    return UUID.fromString(text);
  }

  private static Integer number(String text) {
    if (!NUMBER_FORM.matcher(text).matches()) {
      throw new UnreadableParameter("must be a whole number");
    }
    return Integer.valueOf(text);
  }

  private static AnchorId anchorId(String text) {
    try {
      return AnchorId.parse(text);
    } catch (DomainException e) {
      throw new UnreadableParameter("must have the form version:type:hash");
    }
  }

  private static ConflictType conflictType(String text) {
    try {
      return new ConflictType(text);
    } catch (DomainException e) {
      throw new UnreadableParameter("must have 1 to 100 characters");
    }
  }

  private static FactType factType(String text) {
    try {
      return new FactType(text);
    } catch (DomainException e) {
      throw new UnreadableParameter("must be lower-case letters, digits and underscores");
    }
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeParseException e) {
      throw new UnreadableParameter("must be a time such as 2026-01-31T12:00:00Z");
    }
  }

  private static Object coded(Class<?> type, String text) {
    return constants(type)
        .filter(constant -> constant.code().equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new UnreadableParameter(
                    constants(type)
                        .map(Coded::code)
                        .collect(Collectors.joining(", ", "must be one of ", ""))));
  }

  private static Stream<Coded> constants(Class<?> type) {
    return Arrays.stream(type.getEnumConstants()).map(Coded.class::cast);
  }
}
