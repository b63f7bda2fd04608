/** The verb demo: ingests the samples of the project and searches them. */
@NullMarked
package io.clinnexus.cli.demo;

import org.jspecify.annotations.NullMarked;
