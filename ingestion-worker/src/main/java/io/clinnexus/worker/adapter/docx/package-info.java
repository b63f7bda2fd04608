/** Reads Word documents as a stream, within limits, into the parsed document tree. */
@NullMarked
package io.clinnexus.worker.adapter.docx;

import org.jspecify.annotations.NullMarked;
