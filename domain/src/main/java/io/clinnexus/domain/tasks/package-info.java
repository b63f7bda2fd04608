/** What people are asked to do: review, resolve, regenerate. */
@NullMarked
package io.clinnexus.domain.tasks;

import org.jspecify.annotations.NullMarked;
