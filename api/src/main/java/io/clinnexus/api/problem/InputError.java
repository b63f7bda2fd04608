package io.clinnexus.api.problem;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is wrong with one input: a JSON pointer into the body, or the name of a parameter. */
public record InputError(
    @Schema(example = "/title") @Nullable String pointer,
    @Schema(example = "limit") @Nullable String parameter,
    @Schema(example = "must not be blank") String detail) {

  /** An error at a place of the body. */
  public static InputError at(String pointer, String detail) {
    return new InputError(pointer, null, detail);
  }

  /** An error of a query, path, header or form parameter. */
  public static InputError of(String parameter, String detail) {
    return new InputError(null, parameter, detail);
  }
}
