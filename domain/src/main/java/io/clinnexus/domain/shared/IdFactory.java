package io.clinnexus.domain.shared;

import java.util.UUID;

/** Makes new technical ids; injected so that use cases stay deterministic in tests. */
public interface IdFactory {

  UUID next();
}
