package io.clinnexus.api.problem;

import java.util.List;

/** A request that cannot be understood: it breaks a rule that its form alone shows. */
public final class MalformedRequest extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;
  private final transient List<InputError> errors;

  public MalformedRequest(String code, String message, List<InputError> errors) {
    super(message);
    this.code = code;
    this.errors = List.copyOf(errors);
  }

  /** A request with one bad parameter. */
  public static MalformedRequest parameter(String name, String rule) {
    return new MalformedRequest(
        "request.invalid-parameter",
        "The parameter '" + name + "' " + rule + ".",
        List.of(InputError.of(name, rule)));
  }

  /** A property of the body, by its JSON pointer. */
  public static MalformedRequest property(String pointer, String rule) {
    return new MalformedRequest(
        "request.invalid-body",
        "The property '" + pointer + "' " + rule + ".",
        List.of(InputError.at(pointer, rule)));
  }

  public String code() {
    return code;
  }

  public List<InputError> errors() {
    return errors;
  }
}
