/** The audit trail: who changed what, when and why. */
@NullMarked
package io.clinnexus.domain.auditlog;

import org.jspecify.annotations.NullMarked;
