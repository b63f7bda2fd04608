/** Where original files are kept. */
@NullMarked
package io.clinnexus.integrations.files;

import org.jspecify.annotations.NullMarked;
