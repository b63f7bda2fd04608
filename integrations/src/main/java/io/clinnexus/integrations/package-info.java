/** Capabilities outside the database behind their domain ports, for both applications. */
@NullMarked
package io.clinnexus.integrations;

import org.jspecify.annotations.NullMarked;
