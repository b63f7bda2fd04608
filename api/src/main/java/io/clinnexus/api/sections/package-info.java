/** Where versions have their sections, and the contracts that say what a section is. */
@NullMarked
package io.clinnexus.api.sections;

import org.jspecify.annotations.NullMarked;
