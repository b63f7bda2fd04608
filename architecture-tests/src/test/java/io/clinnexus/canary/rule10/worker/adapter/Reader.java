package io.clinnexus.canary.rule10.worker.adapter;

public record Reader(String text) {}
