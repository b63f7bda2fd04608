package io.clinnexus.persistence.shared;

import io.clinnexus.domain.anchors.AnchorFixture;
import io.clinnexus.domain.anchors.Embedding;
import io.clinnexus.persistence.types.Jsonb;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.apache.ibatis.session.ResultHandler;
import org.jspecify.annotations.Nullable;

/** Values for the parameters of a mapper's method, made from their types. */
public final class SampleValues {

  private SampleValues() {}

  /** Arguments with all optional parts present, or none. */
  public static Object[] arguments(Method method, boolean everything) {
    Object[] arguments = new Object[method.getParameterCount()];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] =
          value(method.getParameterTypes()[i], method.getAnnotatedParameterTypes()[i], everything);
    }
    return arguments;
  }

  private static @Nullable Object value(
      Class<?> type, AnnotatedElement annotated, boolean everything) {
    if (!everything && annotated.isAnnotationPresent(Nullable.class)) {
      return null;
    }
    if (type.isArray()) {
      Object array = Array.newInstance(type.getComponentType(), everything ? 1 : 0);
      if (everything) {
        Array.set(array, 0, value(type.getComponentType(), type, true));
      }
      return array;
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    return type.isRecord() && type != Jsonb.class ? record(type, everything) : simple(type);
  }

  private static Object record(Class<?> type, boolean everything) {
    RecordComponent[] components = type.getRecordComponents();
    Object[] values = new Object[components.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(components[i].getType(), components[i].getAnnotatedType(), everything);
    }
    try {
      Constructor<?> constructor =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object simple(Class<?> type) {
    if (type == ResultHandler.class) {
      ResultHandler<Object> ignored = result -> {};
      return ignored;
    } else if (type == UUID.class) {
      return new UUID(0, 1);
    } else if (type == String.class) {
      return "x";
    } else if (type == byte.class) {
      return (byte) 1;
    } else if (type == int.class || type == Integer.class) {
      return 1;
    } else if (type == long.class || type == Long.class) {
      return 1L;
    } else if (type == double.class || type == Double.class) {
      return 1.0;
    } else if (type == boolean.class || type == Boolean.class) {
      return true;
    } else if (type == BigDecimal.class) {
      return BigDecimal.ONE;
    } else if (type == Timestamp.class) {
      return Timestamp.from(Instant.EPOCH);
    } else if (type == Instant.class) {
      return Instant.EPOCH;
    } else if (type == LocalDate.class) {
      return LocalDate.EPOCH;
    } else if (type == Jsonb.class) {
      return new Jsonb("{}");
    } else if (type == Embedding.class) {
      return AnchorFixture.vector(1);
    }
    throw new IllegalArgumentException("no sample of " + type);
  }
}
