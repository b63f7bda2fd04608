/** ZIP archives from strangers: every structural claim is checked before it is used. */
@NullMarked
package io.clinnexus.worker.adapter.docx.archive;

import org.jspecify.annotations.NullMarked;
