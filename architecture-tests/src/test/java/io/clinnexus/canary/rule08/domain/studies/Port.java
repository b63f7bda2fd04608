package io.clinnexus.canary.rule08.domain.studies;

public interface Port {}
