/** The rules of the quality gate, as they ship or as a user tuned them. */
@NullMarked
package io.clinnexus.integrations.quality;

import org.jspecify.annotations.NullMarked;
