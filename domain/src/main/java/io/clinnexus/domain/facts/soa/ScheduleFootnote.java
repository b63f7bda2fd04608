package io.clinnexus.domain.facts.soa;

import io.clinnexus.domain.anchors.AnchorId;
import java.util.Optional;

/** A footnote of a schedule: the mark that refers to it, and what it says. */
public record ScheduleFootnote(String mark, String text, Optional<AnchorId> anchorId) {}
