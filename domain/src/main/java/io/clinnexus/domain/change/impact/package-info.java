/** What a new version of a document touches in the other documents of its study. */
@NullMarked
package io.clinnexus.domain.change.impact;

import org.jspecify.annotations.NullMarked;
