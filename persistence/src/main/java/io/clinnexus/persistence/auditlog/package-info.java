/** The audit trail on PostgreSQL. */
@NullMarked
package io.clinnexus.persistence.auditlog;

import org.jspecify.annotations.NullMarked;
