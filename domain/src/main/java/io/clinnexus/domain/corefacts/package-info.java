/** The few facts of a study that everything else relies on, in numbered versions. */
@NullMarked
package io.clinnexus.domain.corefacts;

import org.jspecify.annotations.NullMarked;
