/** Studies, their documents, and the versions of a document with their source files. */
@NullMarked
package io.clinnexus.domain.studies;

import org.jspecify.annotations.NullMarked;
