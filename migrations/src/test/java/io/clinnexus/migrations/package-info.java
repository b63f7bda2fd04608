/** Tests of the changelog files and of the migrator that need no database. */
@NullMarked
package io.clinnexus.migrations;

import org.jspecify.annotations.NullMarked;
