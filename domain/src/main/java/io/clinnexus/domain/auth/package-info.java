/** Who acts, and in which workspace (tenant). */
@NullMarked
package io.clinnexus.domain.auth;

import org.jspecify.annotations.NullMarked;
