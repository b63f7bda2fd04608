package io.clinnexus.canary.rule06.domain.shared;

public interface Transactions {}
