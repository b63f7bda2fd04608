/** Tests of the migrations against a real PostgreSQL. */
@NullMarked
package io.clinnexus.migrations;

import org.jspecify.annotations.NullMarked;
