/** Starts, limits and ends the child process that opens a PDF. */
@NullMarked
package io.clinnexus.worker.adapter.pdf.fork;

import org.jspecify.annotations.NullMarked;
