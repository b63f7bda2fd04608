/** Reads typed values (dates, numbers, phases, names ...) out of words, in English and Russian. */
@NullMarked
package io.clinnexus.domain.facts.extraction.values;

import org.jspecify.annotations.NullMarked;
