/** Reading published anchors, and searching chunks, on PostgreSQL. */
@NullMarked
package io.clinnexus.persistence.anchors;

import org.jspecify.annotations.NullMarked;
