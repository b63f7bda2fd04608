/** How values of the domain travel between Java and PostgreSQL. */
@NullMarked
package io.clinnexus.persistence.types;

import org.jspecify.annotations.NullMarked;
