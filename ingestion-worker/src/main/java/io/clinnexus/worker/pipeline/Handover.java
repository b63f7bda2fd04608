package io.clinnexus.worker.pipeline;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A result that one step leaves for later ones: given once, and gone when taken, so that a large
 * tree does not outlive the step that needs it.
 */
public final class Handover<T> {

  private final String what;
  private @Nullable T value;

  Handover(String what) {
    this.what = what;
  }

  /** Leaves the result; throws {@link IllegalStateException} when there is one already. */
  public void give(T result) {
    if (value != null) {
      throw new IllegalStateException("The " + what + " was handed on twice.");
    }
    value = result;
  }

  /** Looks at the result; throws {@link IllegalStateException} when no step has left one. */
  public T get() {
    if (value == null) {
      throw new IllegalStateException("No step has handed on the " + what + ".");
    }
    return value;
  }

  /** Looks at the result of a step that does not leave one for every document. */
  public Optional<T> find() {
    return Optional.ofNullable(value);
  }

  /** Removes and returns the result, for the last step that needs it. */
  public T take() {
    T result = get();
    value = null;
    return result;
  }
}
