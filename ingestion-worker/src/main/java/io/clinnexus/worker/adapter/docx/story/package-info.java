/** Text flows (body, notes, text boxes) read into blocks. */
@NullMarked
package io.clinnexus.worker.adapter.docx.story;

import org.jspecify.annotations.NullMarked;
