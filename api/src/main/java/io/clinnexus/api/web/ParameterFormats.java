package io.clinnexus.api.web;

import io.clinnexus.api.problem.UnreadableParameter;
import io.clinnexus.domain.anchors.AnchorContentType;
import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.facts.FactStatus;
import io.clinnexus.domain.facts.FactType;
import io.clinnexus.domain.shared.Coded;
import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.domain.zones.SourceZone;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
          AnchorId.class,
          ParameterFormats::anchorId,
          AnchorContentType.class,
          text -> coded(AnchorContentType.class, text),
          DocumentLanguage.class,
          text -> coded(DocumentLanguage.class, text),
          DocumentType.class,
          text -> coded(DocumentType.class, text),
          FactStatus.class,
          text -> coded(FactStatus.class, text),
          FactType.class,
          ParameterFormats::factType,
          SourceZone.class,
          text -> coded(SourceZone.class, text));

  private ParameterFormats() {}

  /** Throws {@link UnreadableParameter} when the text is not one of this type. */
  static void check(Class<?> type, String text) {
    Consumer<String> check = CHECKS.get(type);
    if (check != null) {
      check.accept(text);
    }
  }

  /** Makes the formats known to the framework. */
  static void register(FormatterRegistry registry) {
    registry.addConverter(String.class, UUID.class, ParameterFormats::uuid);
    registry.addConverter(String.class, AnchorId.class, ParameterFormats::anchorId);
    registerCoded(registry, AnchorContentType.class);
    registry.addConverter(String.class, FactType.class, ParameterFormats::factType);
    registerCoded(registry, DocumentLanguage.class);
    registerCoded(registry, DocumentType.class);
    registerCoded(registry, FactStatus.class);
    registerCoded(registry, SourceZone.class);
  }

  private static <E extends Enum<E> & Coded> void registerCoded(
      FormatterRegistry registry, Class<E> type) {
    registry.addConverter(String.class, type, text -> coded(type, text));
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

  private static FactType factType(String text) {
    try {
      return new FactType(text);
    } catch (DomainException e) {
      throw new UnreadableParameter("must be lower-case letters, digits and underscores");
    }
  }

  private static <E extends Enum<E> & Coded> E coded(Class<E> type, String text) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.code().equals(text))
        .findFirst()
        .orElseThrow(() -> new UnreadableParameter(rule(type)));
  }

  private static <E extends Enum<E> & Coded> String rule(Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(Coded::code)
        .collect(Collectors.joining(", ", "must be one of ", ""));
  }
}
