package io.clinnexus.canary.rule02.domain.facts;

public record Fact(String key) {}
