package io.clinnexus.canary.rule02.domain.anchors;

import io.clinnexus.canary.rule02.domain.facts.Fact;

record AnchorUsingFacts(Fact fact) {}
