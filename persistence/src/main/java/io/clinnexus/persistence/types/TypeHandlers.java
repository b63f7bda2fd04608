package io.clinnexus.persistence.types;

import io.clinnexus.domain.anchors.Embedding;
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
    register(
        registry,
        String[].class,
        new ArrayTypeHandler<String[]>(
            "text",
            values -> values,
            elements -> Arrays.copyOf(elements, elements.length, String[].class)));
    for (PgEnums type : PgEnums.values()) {
      register(registry, type.enumClass().arrayType(), type.arrayHandler());
    }
  }

  @SuppressWarnings("unchecked") // the handler was made for exactly this array class
  private static <T> void register(
      TypeHandlerRegistry registry, Class<T> javaType, TypeHandler<?> handler) {
    registry.register(javaType, (TypeHandler<? extends T>) handler);
  }
}
