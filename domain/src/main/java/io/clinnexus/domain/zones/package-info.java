/** The 12 canonical source zones of a clinical document and the rules that assign them. */
@NullMarked
package io.clinnexus.domain.zones;

import org.jspecify.annotations.NullMarked;
