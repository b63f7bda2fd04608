package io.clinnexus.domain.auditlog;

import java.util.Optional;

/** Knows which request or job the running thread works for, so that the trail can name it. */
public interface CurrentRequest {

  /** The id of the request, at most 128 characters; empty outside of any. */
  Optional<String> id();
}
