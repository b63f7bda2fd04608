/** Breaks an architecture rule on purpose. */
@NullMarked
package io.clinnexus.canary.rule04.integrations.files;

import org.jspecify.annotations.NullMarked;
