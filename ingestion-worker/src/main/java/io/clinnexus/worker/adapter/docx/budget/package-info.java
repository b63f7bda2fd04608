/** What one document may cost, counted while it is read. */
@NullMarked
package io.clinnexus.worker.adapter.docx.budget;

import org.jspecify.annotations.NullMarked;
