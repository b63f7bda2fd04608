package io.clinnexus.worker.adapter.pdf.page;

/**
 * An entry of the outline a viewer shows beside the pages; level and page are 1-based, page 0 for
 * none.
 */
public record Bookmark(int level, String title, int page) {}
