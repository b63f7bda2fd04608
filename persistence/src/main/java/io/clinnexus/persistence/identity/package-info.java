/** Keys, sessions, invitations and logins on PostgreSQL. */
@NullMarked
package io.clinnexus.persistence.identity;

import org.jspecify.annotations.NullMarked;
