package io.clinnexus.canary.rule08.persistence.studies;

final class PgOrphan {}
