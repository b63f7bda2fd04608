package io.clinnexus.persistence.shared;

import io.clinnexus.domain.shared.Coded;
import io.clinnexus.domain.shared.OpaqueJson;
import io.clinnexus.domain.shared.UnknownCode;
import io.clinnexus.persistence.types.EmbeddingJson;
import io.clinnexus.persistence.types.Jsonb;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleKeyDeserializers;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** How values of the domain that are no plain records look in JSON. */
final class DomainValues extends SimpleModule {

  private static final long serialVersionUID = 1L;

  DomainValues() {
    super("domain-values");
    addSerializer(new CodedWriter());
    addSerializer(new OpaqueWriter());
    addSerializer(new JsonbWriter());
    addDeserializer(OpaqueJson.class, new OpaqueReader());
    setDeserializerModifier(new CodedReaders());
    addSerializer(new EmbeddingJson());
    addKeySerializer(Coded.class, new CodedKeyWriter());
    setKeyDeserializers(new CodedKeyReaders());
  }

  /** An enum that leaves the process is its code. */
  private static final class CodedWriter extends StdSerializer<Coded> {

    CodedWriter() {
      super(Coded.class);
    }

    @Override
    public void serialize(Coded value, JsonGenerator json, SerializationContext context) {
      json.writeString(value.code());
    }
  }

  /** An enum as the key of a map is its code, too. */
  private static final class CodedKeyWriter extends StdSerializer<Coded> {

    CodedKeyWriter() {
      super(Coded.class);
    }

    @Override
    public void serialize(Coded value, JsonGenerator json, SerializationContext context) {
      json.writeName(value.code());
    }
  }

  private static final class CodedKeyReaders extends SimpleKeyDeserializers {

    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable KeyDeserializer findKeyDeserializer(
        JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
      return Coded.class.isAssignableFrom(type.getRawClass())
          ? new CodedKeyReader(type.getRawClass())
          : null;
    }
  }

  private static final class CodedKeyReader extends KeyDeserializer {

    private final Class<?> type;

    CodedKeyReader(Class<?> type) {
      this.type = type;
    }

    @Override
    public Object deserializeKey(String code, DeserializationContext context) {
      return constant(type, code);
    }
  }

  private static Object constant(Class<?> type, String code) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> ((Coded) constant).code().equals(code))
        .findFirst()
        .map(Object.class::cast)
        .orElseThrow(() -> new UnknownCode(type.getSimpleName(), code));
  }

  private static final class CodedReaders extends ValueDeserializerModifier {

    private static final long serialVersionUID = 1L;

    @Override
    public ValueDeserializer<?> modifyEnumDeserializer(
        DeserializationConfig config,
        JavaType type,
        BeanDescription.Supplier description,
        ValueDeserializer<?> standard) {
      return Coded.class.isAssignableFrom(type.getRawClass())
          ? new CodedReader(type.getRawClass())
          : standard;
    }
  }

  /** Reads a code; one that no constant has is refused. */
  private static final class CodedReader extends StdDeserializer<Object> {

    CodedReader(Class<?> type) {
      super(type);
    }

    @Override
    public Object deserialize(JsonParser json, DeserializationContext context) {
      return constant(handledType(), json.getString());
    }
  }

  private static final class OpaqueWriter extends StdSerializer<OpaqueJson> {

    OpaqueWriter() {
      super(OpaqueJson.class);
    }

    @Override
    public void serialize(OpaqueJson value, JsonGenerator json, SerializationContext context) {
      json.writeRawValue(value.text());
    }
  }

  /** A JSON column inside a row that travels as JSON. */
  private static final class JsonbWriter extends StdSerializer<Jsonb> {

    JsonbWriter() {
      super(Jsonb.class);
    }

    @Override
    public void serialize(Jsonb value, JsonGenerator json, SerializationContext context) {
      json.writeRawValue(value.text());
    }
  }

  /** Keeps any value, null included, as its text. */
  private static final class OpaqueReader extends StdDeserializer<OpaqueJson> {

    OpaqueReader() {
      super(OpaqueJson.class);
    }

    @Override
    public OpaqueJson deserialize(JsonParser json, DeserializationContext context) {
      return new OpaqueJson(context.readTree(json).toString());
    }

    @Override
    public OpaqueJson getNullValue(DeserializationContext context) {
      return new OpaqueJson("null");
    }

    @Override
    public @Nullable Object getAbsentValue(DeserializationContext context) {
      return null;
    }
  }
}
