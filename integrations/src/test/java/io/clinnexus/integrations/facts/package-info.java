/** Tests of the rules for reading facts. */
@NullMarked
package io.clinnexus.integrations.facts;

import org.jspecify.annotations.NullMarked;
