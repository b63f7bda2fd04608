/** What things cost, measured; run by the profile {@code benchmarks} only. */
@NullMarked
package io.clinnexus.persistence.benchmarks;

import org.jspecify.annotations.NullMarked;
