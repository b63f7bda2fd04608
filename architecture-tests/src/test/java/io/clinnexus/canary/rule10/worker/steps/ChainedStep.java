package io.clinnexus.canary.rule10.worker.steps;

record ChainedStep(AdapterStep other) {}
