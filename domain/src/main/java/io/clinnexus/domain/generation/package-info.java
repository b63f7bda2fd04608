/** Sections written from a study's content: templates, models, runs and what they wrote. */
@NullMarked
package io.clinnexus.domain.generation;

import org.jspecify.annotations.NullMarked;
