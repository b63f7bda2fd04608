package io.clinnexus.worker.adapter.pdf.page;

/** What a font looks like. */
public record FontLook(String name, boolean bold, boolean italic) {}
