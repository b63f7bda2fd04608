package io.clinnexus.domain.anchors;

import java.util.List;

/**
 * Turns text into vectors. Deterministic for one id. Throws {@link
 * io.clinnexus.domain.shared.StoreUnavailable} when a remote embedder cannot be reached.
 */
public interface Embedder {

  /** Name and version of this embedder. */
  EmbedderId id();

  /** One vector per text, in order. */
  List<Embedding> embed(List<String> texts);
}
