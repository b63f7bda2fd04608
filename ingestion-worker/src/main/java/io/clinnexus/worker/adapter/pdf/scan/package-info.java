/**
 * The program of the child process: opens the untrusted PDF and writes what is printed on its
 * pages.
 */
@NullMarked
package io.clinnexus.worker.adapter.pdf.scan;

import org.jspecify.annotations.NullMarked;
