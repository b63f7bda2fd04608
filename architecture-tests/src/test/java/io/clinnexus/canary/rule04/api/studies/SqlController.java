package io.clinnexus.canary.rule04.api.studies;

import java.sql.Connection;

record SqlController(Connection connection) {}
