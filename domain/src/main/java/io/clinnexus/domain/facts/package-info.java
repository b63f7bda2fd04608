/** What documents say about a study: facts with their evidence. */
@NullMarked
package io.clinnexus.domain.facts;

import org.jspecify.annotations.NullMarked;
