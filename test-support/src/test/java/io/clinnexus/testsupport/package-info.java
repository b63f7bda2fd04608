/** Tests of the harness itself. */
@NullMarked
package io.clinnexus.testsupport;

import org.jspecify.annotations.NullMarked;
