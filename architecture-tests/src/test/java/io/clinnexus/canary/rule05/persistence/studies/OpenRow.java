package io.clinnexus.canary.rule05.persistence.studies;

public record OpenRow(String text) {}
