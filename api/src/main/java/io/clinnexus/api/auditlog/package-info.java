/** The audit trail: who changed what and why, and the proof that nobody rewrote it. */
@NullMarked
package io.clinnexus.api.auditlog;

import org.jspecify.annotations.NullMarked;
