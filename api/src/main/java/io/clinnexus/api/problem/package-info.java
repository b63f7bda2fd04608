/** Every failure as an RFC 9457 problem; the only place that knows HTTP statuses. */
@NullMarked
package io.clinnexus.api.problem;

import org.jspecify.annotations.NullMarked;
