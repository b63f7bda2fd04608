/** Automatic numbering: definitions, counters and the labels Word prints. */
@NullMarked
package io.clinnexus.worker.adapter.docx.numbering;

import org.jspecify.annotations.NullMarked;
