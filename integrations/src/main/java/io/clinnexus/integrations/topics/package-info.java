/** The topic catalogue that ships with the product. */
@NullMarked
package io.clinnexus.integrations.topics;

import org.jspecify.annotations.NullMarked;
