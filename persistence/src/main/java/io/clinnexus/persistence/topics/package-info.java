/** Topics, what mappings onto them computed, and their evidence on PostgreSQL. */
@NullMarked
package io.clinnexus.persistence.topics;

import org.jspecify.annotations.NullMarked;
