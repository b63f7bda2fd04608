/** Section contracts and section maps on PostgreSQL. */
@NullMarked
package io.clinnexus.persistence.sections;

import org.jspecify.annotations.NullMarked;
