/**
 * The verb {@code evaluate}: how well documents were read, measured against what people say of
 * them.
 */
@NullMarked
package io.clinnexus.cli.evaluate;

import org.jspecify.annotations.NullMarked;
