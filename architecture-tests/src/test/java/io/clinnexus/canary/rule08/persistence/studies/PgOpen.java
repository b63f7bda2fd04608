package io.clinnexus.canary.rule08.persistence.studies;

import io.clinnexus.canary.rule08.domain.studies.Port;

public class PgOpen implements Port {}
