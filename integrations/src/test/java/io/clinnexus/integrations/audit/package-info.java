/** Tests of the signed heads. */
@NullMarked
package io.clinnexus.integrations.audit;

import org.jspecify.annotations.NullMarked;
