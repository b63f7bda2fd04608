package io.clinnexus.persistence.revision;

import io.clinnexus.domain.shared.StoreWarnings;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
  private static final String INSUFFICIENT_PRIVILEGE = "42501";

  /** The first version without the faults of parallel index builds and vacuum. */
  private static final String SAFE_VECTOR_VERSION = "0.8.4";

  /** Checks when it is made, before anything else can use the database. */
  @Bean
  StoreWarnings storeWarnings(RevisionMapper mapper, DataSource dataSource) {
    DatabaseRevision revision = revision(mapper);
    if (revision.state() != DatabaseRevision.State.CURRENT) {
      throw new DatabaseNotReady(revision.describe(), null);
    }
    LoginRights login = mapper.login();
    LoginCheck.require(login);
    List<String> warnings =
        Stream.of(
                LoginCheck.weakness(login),
                oldVectors(mapper.vectorVersion()),
                SchemaComparison.warning(dataSource))
            .flatMap(Optional::stream)
            .toList();
    warnings.forEach(LOG::warn);
    return () -> warnings;
  }

  private static DatabaseRevision revision(RevisionMapper mapper) {
    try {
      List<String> recorded = mapper.historyExists() ? mapper.recordedChangesets() : List.of();
      return DatabaseRevision.compare(expected(), recorded);
    } catch (DataAccessException e) {
      String reason = firstLine(e.getMostSpecificCause().getMessage());
      if (e.getMostSpecificCause() instanceof SQLException failure
          && INSUFFICIENT_PRIVILEGE.equals(failure.getSQLState())) {
        throw LoginCheck.notUsable(mapper.loginName(), reason, e);
      }
      throw new DatabaseNotReady(
          "The database cannot be reached: "
              + reason
              + " Check DB_HOST, DB_PORT, DB_NAME, DB_RUNTIME_USER and DB_RUNTIME_PASSWORD;"
              + " ./clinnexus db start makes that login.",
          e);
    }
  }

  private static List<String> expected() {
    return SchemaComparison.resource(EXPECTED)
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .toList();
  }

  private static Optional<String> oldVectors(@Nullable String version) {
    return version == null || VectorVersion.isBefore(version, SAFE_VECTOR_VERSION)
        ? Optional.of(
            "pgvector "
                + version
                + " is older than "
                + SAFE_VECTOR_VERSION
                + ": parallel index builds and vacuum have known faults.")
        : Optional.empty();
  }

  private static String firstLine(@Nullable String message) {
    return message == null ? "" : message.lines().findFirst().orElse("");
  }
}
