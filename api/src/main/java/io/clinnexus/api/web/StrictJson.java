package io.clinnexus.api.web;

import io.clinnexus.domain.shared.Coded;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.regex.Pattern;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleDeserializers;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/** JSON as the interface speaks it: snake case, codes for enums, and nothing read leniently. */
public final class StrictJson {

  private StrictJson() {}

  /** Sets the rules on a mapper under construction. */
  public static void configure(JsonMapper.Builder builder) {
    SimpleModule module = new SimpleModule("clinnexus");
    module.addSerializer(Coded.class, new CodedSerializer());
    module.addDeserializer(LocalDate.class, new DateDeserializer());
    module.setDeserializers(new CodedDeserializers(module));
    builder
        .addModule(module)
        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
        .withCoercionConfig(
            LogicalType.Textual,
            config ->
                config
                    .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail));
  }

  private static final class CodedSerializer extends ValueSerializer<Coded> {

    @Override
    public void serialize(Coded value, JsonGenerator json, SerializationContext context) {
      json.writeString(value.code());
    }
  }

  private static final class CodedDeserializers extends SimpleDeserializers {

    private static final long serialVersionUID = 1L;

    CodedDeserializers(SimpleModule module) {
      addDeserializer(LocalDate.class, new DateDeserializer());
    }

    @Override
    public ValueDeserializer<?> findEnumDeserializer(
        JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
      return Coded.class.isAssignableFrom(type.getRawClass())
          ? new CodedDeserializer(type.getRawClass())
          : super.findEnumDeserializer(type, config, description);
    }
  }

  private static final class CodedDeserializer extends ValueDeserializer<Object> {

    private final Class<?> type;

    CodedDeserializer(Class<?> type) {
      this.type = type;
    }

    @Override
    public Object deserialize(JsonParser json, DeserializationContext context) {
      if (!json.hasToken(JsonToken.VALUE_STRING)) {
        return context.handleUnexpectedToken(type, json);
      }
      String code = json.getString();
      return Arrays.stream(type.getEnumConstants())
          .filter(constant -> ((Coded) constant).code().equals(code))
          .findFirst()
          .orElseThrow(() -> context.weirdStringException(code, type, "not a known code"));
    }
  }

  private static final class DateDeserializer extends ValueDeserializer<LocalDate> {

    private static final Pattern FORM = Pattern.compile("(?:19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}");

    @Override
    public LocalDate deserialize(JsonParser json, DeserializationContext context) {
      if (!json.hasToken(JsonToken.VALUE_STRING)) {
        return (LocalDate) context.handleUnexpectedToken(LocalDate.class, json);
      }
      String text = json.getString();
      try {
        if (FORM.matcher(text).matches()) {
          return LocalDate.parse(text);
        }
      } catch (DateTimeParseException e) {
        throw context.weirdStringException(text, LocalDate.class, "not a date");
      }
      throw context.weirdStringException(text, LocalDate.class, "not a date");
    }
  }
}
