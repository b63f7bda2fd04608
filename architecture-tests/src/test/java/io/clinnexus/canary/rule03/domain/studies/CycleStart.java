package io.clinnexus.canary.rule03.domain.studies;

import io.clinnexus.canary.rule03.domain.zones.CycleEnd;

public record CycleStart(CycleEnd end) {}
