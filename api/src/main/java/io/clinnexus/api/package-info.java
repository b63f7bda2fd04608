/** The REST application: its entry point. */
@NullMarked
package io.clinnexus.api;

import org.jspecify.annotations.NullMarked;
