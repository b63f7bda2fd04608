/** What documents talk about: the topics of a workspace and where each version has them. */
@NullMarked
package io.clinnexus.domain.topics;

import org.jspecify.annotations.NullMarked;
