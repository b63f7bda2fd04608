/** The rules of the house, as tests, and the canaries that prove each rule can fail. */
@NullMarked
package io.clinnexus.architecture;

import org.jspecify.annotations.NullMarked;
