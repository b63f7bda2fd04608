/** What a publication has as consequences beyond its own version. */
@NullMarked
package io.clinnexus.worker.followups;

import org.jspecify.annotations.NullMarked;
