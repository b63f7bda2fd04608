package io.clinnexus.domain.shared;

/** The kinds of domain failure; each edge (HTTP, job, command line) maps them exhaustively. */
public enum ErrorKind {
  NOT_FOUND,
  CONFLICT,
  INVALID,
  TOO_LARGE,
  UNSUPPORTED_MEDIA,
  UNAUTHENTICATED,
  FORBIDDEN,
  TOO_MANY,
  UNAVAILABLE
}
