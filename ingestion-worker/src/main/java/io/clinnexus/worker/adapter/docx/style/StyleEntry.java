package io.clinnexus.worker.adapter.docx.style;

/** A style as the styles part defines it, before inheritance. */
record StyleEntry(
    String id,
    String name,
    String basedOn,
    boolean isDefault,
    ParagraphProperties paragraph,
    RunProperties run) {}
