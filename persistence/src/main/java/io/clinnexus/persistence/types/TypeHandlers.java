package io.clinnexus.persistence.types;

import io.clinnexus.domain.anchors.Embedding;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.UUID;
import org.apache.ibatis.type.TypeHandler;
import org.apache.ibatis.type.TypeHandlerRegistry;

/** The one place where type handlers are registered. */
public final class TypeHandlers {

  private TypeHandlers() {}

  /** Registers the handlers for every type a row or a parameter may have. */
  public static void register(TypeHandlerRegistry registry) {
    registry.setDefaultEnumTypeHandler(CodedEnumTypeHandler.class);
    registry.register(UUID.class, new UuidTypeHandler());
    registry.register(Jsonb.class, new JsonbTypeHandler());
    registry.register(Embedding.class, new EmbeddingTypeHandler());
    array(registry, String[].class, "text");
    array(registry, UUID[].class, "uuid");
    array(registry, Boolean[].class, "bool");
    array(registry, Integer[].class, "int4");
    array(registry, Double[].class, "float8");
    array(registry, BigDecimal[].class, "numeric");
    array(registry, Timestamp[].class, "timestamptz");
    register(
        registry,
        Jsonb[].class,
        new ArrayTypeHandler<Jsonb[]>(
            "jsonb",
            values ->
                Arrays.stream(values).map(json -> json == null ? null : json.text()).toArray(),
            elements -> {
              throw new UnsupportedOperationException("no query returns an array of jsonb");
            }));
    for (PgEnums type : PgEnums.values()) {
      register(registry, type.enumClass().arrayType(), type.arrayHandler());
    }
  }

  /** Elements that the driver takes and gives as they are; they may be null. */
  private static <E> void array(TypeHandlerRegistry registry, Class<E[]> type, String element) {
    register(
        registry,
        type,
        new ArrayTypeHandler<E[]>(
            element, values -> values, elements -> Arrays.copyOf(elements, elements.length, type)));
  }

  @SuppressWarnings("unchecked") // the handler was made for exactly this array class
  private static <T> void register(
      TypeHandlerRegistry registry, Class<T> javaType, TypeHandler<?> handler) {
    registry.register(javaType, (TypeHandler<? extends T>) handler);
  }
}
