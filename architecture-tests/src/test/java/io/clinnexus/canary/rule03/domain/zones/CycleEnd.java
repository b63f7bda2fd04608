package io.clinnexus.canary.rule03.domain.zones;

import io.clinnexus.canary.rule03.domain.studies.CycleStart;

public record CycleEnd(CycleStart start) {}
