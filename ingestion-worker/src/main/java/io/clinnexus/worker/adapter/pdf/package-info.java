/**
 * Reads PDF files with text into the parsed document tree; the file itself is opened in a process
 * of its own.
 */
@NullMarked
package io.clinnexus.worker.adapter.pdf;

import org.jspecify.annotations.NullMarked;
