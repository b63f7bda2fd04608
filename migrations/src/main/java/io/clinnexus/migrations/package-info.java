/** The schema of the database: its changelogs, and the migrator that applies them. */
@NullMarked
package io.clinnexus.migrations;

import org.jspecify.annotations.NullMarked;
