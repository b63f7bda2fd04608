/** The zone rules that ship with the product. */
@NullMarked
package io.clinnexus.integrations.zones;

import org.jspecify.annotations.NullMarked;
