/** The section contracts and heading words that ship with the product. */
@NullMarked
package io.clinnexus.integrations.sections;

import org.jspecify.annotations.NullMarked;
