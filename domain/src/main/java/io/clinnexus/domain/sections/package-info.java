/** What sections documents must have, and where each version has them. */
@NullMarked
package io.clinnexus.domain.sections;

import org.jspecify.annotations.NullMarked;
