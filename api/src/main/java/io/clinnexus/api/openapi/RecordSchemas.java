package io.clinnexus.api.openapi;

import com.fasterxml.jackson.databind.JavaType;
import io.clinnexus.api.problem.JsonNames;
import io.clinnexus.domain.shared.Coded;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Describes our types as they read in JSON: names in snake case, enums by their codes, null only
 * where the code says so. A property of an answer is always there; a property of a request is
 * required unless it may be null.
 */
final class RecordSchemas implements ModelConverter {

  private static final String OWN_PACKAGE = "io.clinnexus.";

  @Override
  public boolean isOpenapi31() {
    return true;
  }

  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    Class<?> raw = rawClass(type);
    if (raw != null && raw.isEnum() && Coded.class.isAssignableFrom(raw)) {
      return codes(raw);
    }
    Schema<?> resolved = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    if (raw != null
        && raw.isRecord()
        && raw.getName().startsWith(OWN_PACKAGE)
        && resolved != null) {
      refine(raw, definition(resolved, context));
    }
    return resolved;
  }

  private static @Nullable Class<?> rawClass(AnnotatedType type) {
    if (type.getType() == null) {
      return null;
    }
    JavaType javaType = Json31.mapper().constructType(type.getType());
    return javaType.getRawClass();
  }

  private static Schema<?> definition(Schema<?> resolved, ModelConverterContext context) {
    String reference = resolved.get$ref();
    if (reference == null) {
      return resolved;
    }
    Schema<?> defined =
        context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
    return defined == null ? resolved : defined;
  }

  private static Schema<?> codes(Class<?> type) {
    Schema<String> schema = new Schema<>();
    schema.setType("string");
    schema.addType("string");
    schema.setEnum(
        Arrays.stream(type.getEnumConstants()).map(constant -> ((Coded) constant).code()).toList());
    return schema;
  }

  private static void refine(Class<?> type, Schema<?> schema) {
    if (schema.getProperties() == null) {
      return;
    }
    boolean request = type.getSimpleName().endsWith("Request");
    Map<String, Schema> renamed = new LinkedHashMap<>();
    Set<String> required = new LinkedHashSet<>();
    for (RecordComponent component : type.getRecordComponents()) {
      String name = JsonNames.of(component.getName());
      Schema<?> property = property(schema, component, name);
      if (property != null) {
        boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        renamed.put(name, nullable ? orNull(property) : property);
        if (!nullable || !request) {
          required.add(name);
        }
      }
    }
    schema.setProperties(renamed);
    schema.setRequired(new ArrayList<>(required));
    if (request) {
      schema.setAdditionalProperties(false);
    }
  }

  private static @Nullable Schema<?> property(
      Schema<?> schema, RecordComponent component, String name) {
    Schema<?> property = schema.getProperties().get(component.getName());
    return property == null ? schema.getProperties().get(name) : property;
  }

  private static Schema<?> orNull(Schema<?> property) {
    if (property.getOneOf() != null) {
      return property;
    }
    if (property.get$ref() != null) {
      Schema<Object> nothing = new Schema<>();
      nothing.addType("null");
      Schema<Object> either = new Schema<>();
      either.setOneOf(List.of(new Schema<>().$ref(property.get$ref()), nothing));
      return either;
    }
    if (property.getType() == null && property.getTypes() == null) {
      return property; // any JSON, so null as well
    }
    property.addType("null");
    if (property.getEnum() != null && !property.getEnum().contains(null)) {
      @SuppressWarnings("unchecked")
      Schema<Object> codes = (Schema<Object>) property;
      List<Object> values = new ArrayList<>(codes.getEnum());
      values.add(null);
      codes.setEnum(values);
    }
    return property;
  }
}
