/** The few facts by which a study is known, in numbered versions. */
@NullMarked
package io.clinnexus.api.corefacts;

import org.jspecify.annotations.NullMarked;
