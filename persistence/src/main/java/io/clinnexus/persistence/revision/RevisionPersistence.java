package io.clinnexus.persistence.revision;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;

/**
 * Checks the database when the application starts, and refuses to start on one that does not fit.
 * Migrating is somebody else's decision.
 */
@Configuration(proxyBeanMethods = false)
class RevisionPersistence {

  private static final Logger LOG = LoggerFactory.getLogger(RevisionPersistence.class);
  private static final String EXPECTED = "revisions.txt";

  /** The first version without the faults of parallel index builds and vacuum. */
  private static final String SAFE_VECTOR_VERSION = "0.8.4";

  @Bean
  InitializingBean databaseRevisionCheck(RevisionMapper mapper) {
    return () -> {
      DatabaseRevision revision = revision(mapper);
      if (revision.state() != DatabaseRevision.State.CURRENT) {
        throw new DatabaseNotReady(revision.describe(), null);
      }
      warnOfOldVectors(mapper.vectorVersion());
    };
  }

  private static DatabaseRevision revision(RevisionMapper mapper) {
    try {
      List<String> recorded = mapper.historyExists() ? mapper.recordedChangesets() : List.of();
      return DatabaseRevision.compare(expected(), recorded);
    } catch (DataAccessException e) {
      throw new DatabaseNotReady(
          "The database cannot be reached: "
              + firstLine(e.getMostSpecificCause().getMessage())
              + " Check DB_HOST, DB_PORT, DB_NAME, DB_USER and DB_PASSWORD.",
          e);
    }
  }

  private static List<String> expected() {
    try (InputStream stream = RevisionPersistence.class.getResourceAsStream(EXPECTED)) {
      if (stream == null) {
        throw new IllegalStateException("The build lacks " + EXPECTED + ".");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException("The build's " + EXPECTED + " cannot be read.", e);
    }
  }

  private static void warnOfOldVectors(@Nullable String version) {
    if (version == null || VectorVersion.isBefore(version, SAFE_VECTOR_VERSION)) {
      LOG.warn(
          "pgvector {} is older than {}: parallel index builds and vacuum have known faults.",
          version,
          SAFE_VECTOR_VERSION);
    }
  }

  private static String firstLine(@Nullable String message) {
    return message == null ? "" : message.lines().findFirst().orElse("");
  }
}
