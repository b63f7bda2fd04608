package io.clinnexus.api.web;

import io.clinnexus.api.problem.UnreadableParameter;
import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.shared.Coded;
import io.clinnexus.domain.shared.DomainException;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.format.FormatterRegistry;

/** Reads parameters strictly: full UUIDs, known codes, whole numbers, well-formed anchor ids. */
public final class ParameterFormats {

  private static final Pattern UUID_FORM =
      Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Pattern NUMBER_FORM = Pattern.compile("-?[0-9]{1,9}");

  private ParameterFormats() {}

  /** Makes the formats known; they take precedence over those of the framework. */
  public static void register(FormatterRegistry registry) {
    registry.addConverter(String.class, UUID.class, ParameterFormats::uuid);
    registry.addConverter(String.class, Integer.class, ParameterFormats::number);
    registry.addConverter(String.class, AnchorId.class, ParameterFormats::anchorId);
    registry.addConverterFactory(new CodedFormat());
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

  private static final class CodedFormat implements ConverterFactory<String, Coded> {

    @Override
    public <T extends Coded> Converter<String, T> getConverter(Class<T> type) {
      return text ->
          Arrays.stream(type.getEnumConstants())
              .filter(constant -> constant.code().equals(text))
              .findFirst()
              .orElseThrow(() -> new UnreadableParameter(rule(type)));
    }

    private static String rule(Class<? extends Coded> type) {
      return Arrays.stream(type.getEnumConstants())
          .map(Coded::code)
          .collect(Collectors.joining(", ", "must be one of ", ""));
    }
  }
}
