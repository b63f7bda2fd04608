/** Checks exported audit trails without a server. */
@NullMarked
package io.clinnexus.cli.audit;

import org.jspecify.annotations.NullMarked;
