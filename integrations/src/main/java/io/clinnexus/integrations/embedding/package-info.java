/** Embedders: text to vectors. */
@NullMarked
package io.clinnexus.integrations.embedding;

import org.jspecify.annotations.NullMarked;
