package io.clinnexus.canary.rule09.domain.studies;

public record Study(String code) {}
