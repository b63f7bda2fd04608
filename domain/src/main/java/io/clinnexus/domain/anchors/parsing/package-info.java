/** What a document parser delivers: a typed tree of the text, its ledger, and typed refusals. */
@NullMarked
package io.clinnexus.domain.anchors.parsing;

import org.jspecify.annotations.NullMarked;
