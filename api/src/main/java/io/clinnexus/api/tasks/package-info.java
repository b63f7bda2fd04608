/** What people are asked to do. */
@NullMarked
package io.clinnexus.api.tasks;

import org.jspecify.annotations.NullMarked;
