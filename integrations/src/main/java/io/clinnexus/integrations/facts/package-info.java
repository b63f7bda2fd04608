/** The rules for reading facts that ship with the product. */
@NullMarked
package io.clinnexus.integrations.facts;

import org.jspecify.annotations.NullMarked;
