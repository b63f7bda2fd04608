/** Which changes are proposed as substantial, and the files for a regulator. */
@NullMarked
package io.clinnexus.integrations.amendments;

import org.jspecify.annotations.NullMarked;
