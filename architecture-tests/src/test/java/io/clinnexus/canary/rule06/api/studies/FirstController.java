package io.clinnexus.canary.rule06.api.studies;

record FirstController(SecondController second) {}
