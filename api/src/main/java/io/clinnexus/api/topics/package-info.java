/** What documents talk about: the catalogue of topics, and what versions have on each. */
@NullMarked
package io.clinnexus.api.topics;

import org.jspecify.annotations.NullMarked;
