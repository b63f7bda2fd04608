/** What every feature of the domain shares: errors, transactions, pages, coded enums. */
@NullMarked
package io.clinnexus.domain.shared;

import org.jspecify.annotations.NullMarked;
