package io.clinnexus.domain.conflicts.detection;

/** A definition of an abbreviation: what it stands for, and where. */
record Abbreviation(String name, String meaning, Sentence place, boolean listed) {}
