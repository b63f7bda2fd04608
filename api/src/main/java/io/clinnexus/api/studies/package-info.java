/** Studies, documents, versions and their files over HTTP. */
@NullMarked
package io.clinnexus.api.studies;

import org.jspecify.annotations.NullMarked;
