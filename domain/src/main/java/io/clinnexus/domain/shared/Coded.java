package io.clinnexus.domain.shared;

import java.util.Arrays;

/**
 * An enum constant that leaves the process: {@link #code()} is the PostgreSQL label and JSON value.
 */
public interface Coded {

  String code();

  /** Finds the constant with this code; throws {@link UnknownCode} when there is none. */
  static <E extends Enum<E> & Coded> E parse(Class<E> type, String code) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new UnknownCode(type.getSimpleName(), code));
  }
}
