package io.clinnexus.domain.facts.soa;

import java.util.List;

/** A table that was read as a schedule, with its title and its notes. */
record SchedulePart(
    ScheduleDraft draft,
    ScheduleTitle title,
    List<ScheduleFootnote> footnotes,
    List<String> remarks,
    boolean adjacent) {}
