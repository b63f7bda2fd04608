package io.clinnexus.worker.adapter.pdf.layout;

/** A picture; what it shows is not text. */
record PictureItem(int page, float top) implements Item {}
