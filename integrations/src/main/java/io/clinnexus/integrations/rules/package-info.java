/** Reading of rule files, with complaints that name file, line and field. */
@NullMarked
package io.clinnexus.integrations.rules;

import org.jspecify.annotations.NullMarked;
