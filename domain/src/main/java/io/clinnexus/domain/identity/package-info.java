/** How people and programs log in, and who belongs to a workspace. */
@NullMarked
package io.clinnexus.domain.identity;

import org.jspecify.annotations.NullMarked;
