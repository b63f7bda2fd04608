/** The signed heads of the audit chain, kept and signed outside the database. */
@NullMarked
package io.clinnexus.integrations.audit;

import org.jspecify.annotations.NullMarked;
