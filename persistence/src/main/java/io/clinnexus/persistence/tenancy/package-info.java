/** For which workspace the database is asked: every port goes through here. */
@NullMarked
package io.clinnexus.persistence.tenancy;

import org.jspecify.annotations.NullMarked;
