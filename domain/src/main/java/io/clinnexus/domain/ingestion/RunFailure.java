package io.clinnexus.domain.ingestion;

/** Why a run failed: a stable code and a sentence a medical writer understands. */
public record RunFailure(String code, String message) {}
