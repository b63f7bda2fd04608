/**
 * Compares what the twin says of a document with what people say: pure, without any input or
 * output.
 */
@NullMarked
package io.clinnexus.cli.evaluate.measure;

import org.jspecify.annotations.NullMarked;
