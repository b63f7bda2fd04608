/** Use cases and settings, put together by hand, one configuration for each feature. */
@NullMarked
package io.clinnexus.api.wiring;

import org.jspecify.annotations.NullMarked;
