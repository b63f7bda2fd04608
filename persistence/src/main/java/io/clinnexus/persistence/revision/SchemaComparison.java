package io.clinnexus.persistence.revision;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * How the objects of the schema compare with those that this build was made for. Both lists come
 * from the module of the migrations: what the changelog makes, and the query that reads it. It
 * finds what somebody changed by hand; what such a change means, {@code ./clinnexus db drift} says.
 */
final class SchemaComparison {

  private static final String EXPECTED = "head-schema.txt";
  private static final String QUERY = "schema-objects.sql";
  private static final int NAMED = 20;

  private SchemaComparison() {}

  /** One sentence that names what differs, or empty when nothing does. */
  static Optional<String> warning(DataSource dataSource) {
    List<String> differences;
    try (Connection connection = dataSource.getConnection()) {
      differences = differences(connection);
    } catch (SQLException e) {
      return Optional.of("The schema could not be compared with this build: " + e.getMessage());
    }
    if (differences.isEmpty()) {
      return Optional.empty();
    }
    int more = differences.size() - NAMED;
    return Optional.of(
        "The schema is not what this build expects: "
            + String.join(", ", differences.subList(0, Math.min(NAMED, differences.size())))
            + (more > 0 ? " and " + more + " more" : "")
            + ". Run ./clinnexus db drift.");
  }

  private static List<String> differences(Connection connection) throws SQLException {
    List<String> expected = resource(EXPECTED).lines().toList();
    // another major version may word the same definition otherwise
    boolean sameWording =
        expected.get(0).equals("PostgreSQL " + connection.getMetaData().getDatabaseMajorVersion());
    Map<String, String> missing = new LinkedHashMap<>();
    expected.stream()
        .skip(1)
        .forEach(
            line ->
                missing.put(
                    line.substring(0, line.lastIndexOf('\t')),
                    line.substring(line.lastIndexOf('\t') + 1)));
    List<String> differences = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(resource(QUERY))) {
      while (rows.next()) {
        String details = rows.getString("expected");
        if (details == null) {
          continue;
        }
        String key =
            String.join(
                "\t", rows.getString("kind"), rows.getString("table_name"), rows.getString("name"));
        String wanted = missing.remove(key);
        if (wanted == null) {
          differences.add("unexpected " + label(key));
        } else if (sameWording && !wanted.equals(details)) {
          differences.add("different " + label(key));
        }
      }
    }
    missing.keySet().forEach(key -> differences.add("missing " + label(key)));
    differences.sort(String::compareTo);
    return differences;
  }

  private static String label(String key) {
    String[] parts = key.split("\t", -1);
    String kind = parts[0].toLowerCase(Locale.ROOT).replace('_', ' ');
    boolean known = parts[1].isEmpty() || parts[2].contains(parts[1]);
    return kind + " " + (known ? parts[2] : parts[1] + "." + parts[2]);
  }

  /** The text of a resource beside this class. */
  static String resource(String name) {
    try (InputStream stream = SchemaComparison.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("The build lacks " + name + ".");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("The build's " + name + " cannot be read.", e);
    }
  }
}
