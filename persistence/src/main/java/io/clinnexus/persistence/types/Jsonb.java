package io.clinnexus.persistence.types;

/** A value of the type jsonb as text, valid JSON by its producer. */
public record Jsonb(String text) {}
