/** What a new version of a document changes, and what that touches in other documents. */
@NullMarked
package io.clinnexus.domain.change;

import org.jspecify.annotations.NullMarked;
