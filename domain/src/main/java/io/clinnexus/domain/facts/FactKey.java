package io.clinnexus.domain.facts;

import io.clinnexus.domain.shared.InvalidValue;
import io.clinnexus.domain.shared.TextKey;
import java.util.regex.Pattern;

/**
 * What a fact is about, such as {@code study/design.type}: its type and a name in it of at most 128
 * letters, digits, underscores and dots.
 */
public record FactKey(FactType type, String name) implements TextKey {

  private static final Pattern FORM = Pattern.compile("[A-Za-z][A-Za-z0-9_.]{0,127}");

  public FactKey {
    InvalidValue.unless(
        FORM.matcher(name).matches(),
        "factKey",
        "must be 1 to 128 letters, digits, underscores or dots.");
  }

  /** The key of these two parts. */
  public static FactKey of(String type, String name) {
    return new FactKey(new FactType(type), name);
  }

  /** Reads the text form; throws {@link InvalidValue} for anything else. */
  public static FactKey parse(String text) {
    int slash = text.indexOf('/');
    InvalidValue.unless(slash > 0, "factKey", "must have the form type/name.");
    return of(text.substring(0, slash), text.substring(slash + 1));
  }

  @Override
  public String format() {
    return type.value() + "/" + name;
  }
}
