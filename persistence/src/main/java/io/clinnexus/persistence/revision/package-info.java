/** Whether the database is at the revision this build was made for. */
@NullMarked
package io.clinnexus.persistence.revision;

import org.jspecify.annotations.NullMarked;
