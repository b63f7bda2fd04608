/** Change events and impact items on PostgreSQL. */
@NullMarked
package io.clinnexus.persistence.change;

import org.jspecify.annotations.NullMarked;
