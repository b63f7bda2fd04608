/** Files of office programs. */
@NullMarked
package io.clinnexus.integrations.office;

import org.jspecify.annotations.NullMarked;
