/** The addressable content of a document version: parsed tree, anchors, chunks, embeddings. */
@NullMarked
package io.clinnexus.domain.anchors;

import org.jspecify.annotations.NullMarked;
