/** Reads facts out of the anchors of a document version by rules, in English and Russian. */
@NullMarked
package io.clinnexus.domain.facts.extraction;

import org.jspecify.annotations.NullMarked;
