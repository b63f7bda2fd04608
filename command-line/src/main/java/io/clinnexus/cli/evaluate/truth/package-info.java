/** Reads what people say of documents: truth files and extracted schedules beside the documents. */
@NullMarked
package io.clinnexus.cli.evaluate.truth;

import org.jspecify.annotations.NullMarked;
