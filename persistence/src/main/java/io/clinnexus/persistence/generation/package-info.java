/** Templates, model configurations and generation runs on PostgreSQL. */
@NullMarked
package io.clinnexus.persistence.generation;

import org.jspecify.annotations.NullMarked;
