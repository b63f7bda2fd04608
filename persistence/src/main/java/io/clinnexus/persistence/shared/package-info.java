/** What the adapters share: transactions, errors, cursors, JSON. */
@NullMarked
package io.clinnexus.persistence.shared;

import org.jspecify.annotations.NullMarked;
