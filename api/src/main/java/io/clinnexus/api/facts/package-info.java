/** What documents say about their studies, for reading. */
@NullMarked
package io.clinnexus.api.facts;

import org.jspecify.annotations.NullMarked;
