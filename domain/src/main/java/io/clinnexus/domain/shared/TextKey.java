package io.clinnexus.domain.shared;

/**
 * A key of several parts that travels as one text. Beside {@link #format()} its type has a static
 * method {@code parse(String)}, which reads what {@code format} writes and refuses anything else.
 */
public interface TextKey {

  String format();
}
