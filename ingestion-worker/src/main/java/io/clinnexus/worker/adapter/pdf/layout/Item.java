package io.clinnexus.worker.adapter.pdf.layout;

/** What follows one another on a page: a line, a table or a picture. */
sealed interface Item permits Line, GridTable, PictureItem {

  /** 1-based. */
  int page();
}
