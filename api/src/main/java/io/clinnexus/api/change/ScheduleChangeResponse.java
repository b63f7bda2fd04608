package io.clinnexus.api.change;

import io.clinnexus.domain.change.diff.ScheduleChange;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One change of a schedule of activities. */
@Schema(name = "ScheduleChange")
public record ScheduleChangeResponse(
    ScheduleChange.Kind kind,
    @Schema(description = "The title of the schedule.") String schedule,
    @Nullable String activity,
    @Nullable String visit,
    @Schema(description = "Empty when it was not.") String before,
    @Schema(description = "Empty when it is no more.") String after,
    @Nullable String earlierAnchorId,
    @Nullable String laterAnchorId) {}
