/** What was tied to the text of a version, and where it belongs in the next one. */
@NullMarked
package io.clinnexus.domain.change.carry;

import org.jspecify.annotations.NullMarked;
