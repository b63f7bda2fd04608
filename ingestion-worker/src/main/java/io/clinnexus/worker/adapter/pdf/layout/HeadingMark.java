package io.clinnexus.worker.adapter.pdf.layout;

/** A heading: the first and the last of its lines in the flow, and its level 1 to 9. */
record HeadingMark(int first, int last, int level) {}
