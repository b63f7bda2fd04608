/** What all operations share: reading parameters and JSON strictly, paging, limits and headers. */
@NullMarked
package io.clinnexus.api.web;

import org.jspecify.annotations.NullMarked;
