/** Paragraph and character styles with their inheritance resolved. */
@NullMarked
package io.clinnexus.worker.adapter.docx.style;

import org.jspecify.annotations.NullMarked;
