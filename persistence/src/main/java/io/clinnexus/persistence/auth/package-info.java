/** Workspaces, users and memberships on PostgreSQL. */
@NullMarked
package io.clinnexus.persistence.auth;

import org.jspecify.annotations.NullMarked;
