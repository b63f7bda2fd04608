/**
 * What is printed on the pages of a PDF: positioned text, rulings, pictures, bookmarks; and their
 * form between processes.
 */
@NullMarked
package io.clinnexus.worker.adapter.pdf.page;

import org.jspecify.annotations.NullMarked;
