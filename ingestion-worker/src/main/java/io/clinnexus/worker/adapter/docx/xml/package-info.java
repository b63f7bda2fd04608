/** Pull parsing of XML parts without entities, with counts and limits at event level. */
@NullMarked
package io.clinnexus.worker.adapter.docx.xml;

import org.jspecify.annotations.NullMarked;
