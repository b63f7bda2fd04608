/** The package conventions of Office files: content types, relationships, parts. */
@NullMarked
package io.clinnexus.worker.adapter.docx.opc;

import org.jspecify.annotations.NullMarked;
