/** What a regulator is told about a new version: the table of changes and what is substantial. */
@NullMarked
package io.clinnexus.domain.change.amendment;

import org.jspecify.annotations.NullMarked;
