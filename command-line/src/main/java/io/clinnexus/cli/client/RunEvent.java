package io.clinnexus.cli.client;

/** One event of a run: its state, the step at work (empty before the first), per cent done. */
public record RunEvent(String state, String step, int percent, boolean last) {}
