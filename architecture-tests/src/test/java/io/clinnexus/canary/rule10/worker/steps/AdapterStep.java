package io.clinnexus.canary.rule10.worker.steps;

import io.clinnexus.canary.rule10.worker.adapter.Reader;

record AdapterStep(Reader reader) {}
