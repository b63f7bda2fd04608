/** Schedules of activities as workbooks for spreadsheet programs. */
@NullMarked
package io.clinnexus.integrations.schedules;

import org.jspecify.annotations.NullMarked;
