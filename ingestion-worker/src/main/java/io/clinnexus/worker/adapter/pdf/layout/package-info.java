/** Turns positioned text and rulings into lines, paragraphs, headings and tables. */
@NullMarked
package io.clinnexus.worker.adapter.pdf.layout;

import org.jspecify.annotations.NullMarked;
