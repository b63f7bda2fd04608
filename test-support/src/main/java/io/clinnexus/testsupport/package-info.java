/**
 * A real PostgreSQL with pgvector for tests: found or provided once, a database of its own for each
 * test class.
 */
@NullMarked
package io.clinnexus.testsupport;

import org.jspecify.annotations.NullMarked;
