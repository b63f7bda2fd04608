package io.clinnexus.persistence.types;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Which table each Row stands for, from the file {@code rows.properties} of each feature.
 *
 * <p>{@code XRow = table} names the table; {@code XRow.computed.component = reason} a component
 * that is no column of it; {@code XRow.stricter.component = reason} one that is never null although
 * its column may be; {@code table.unread.column = reason} a column that no Row has.
 */
record RowTables(
    Map<Class<?>, String> tables,
    Map<String, String> computed,
    Map<String, String> stricter,
    Map<String, String> unread) {

  private static final String ROOT = "io/clinnexus/persistence/";

  static RowTables load() throws IOException, ClassNotFoundException {
    RowTables all = new RowTables(new LinkedHashMap<>(), map(), map(), map());
    for (Resource file : resources("rows.properties")) {
      String path = file.getURL().getPath();
      String feature =
          path.substring(path.lastIndexOf(ROOT) + ROOT.length(), path.lastIndexOf('/'));
      all.add(feature, file.getContentAsString(StandardCharsets.UTF_8));
    }
    return all;
  }

  /** The Rows there are, listed or not. */
  static Set<String> classes() throws IOException {
    Set<String> names = new TreeSet<>();
    for (Resource file : resources("*Row.class")) {
      String path = file.getURL().getPath();
      names.add(
          path.substring(path.lastIndexOf(ROOT), path.length() - ".class".length())
              .replace('/', '.'));
    }
    return names;
  }

  private void add(String feature, String text) throws IOException, ClassNotFoundException {
    Properties lines = new Properties();
    try (Reader reader = new StringReader(text)) {
      lines.load(reader);
    }
    for (String key : lines.stringPropertyNames()) {
      String value = lines.getProperty(key);
      String[] parts = key.split("\\.");
      if (parts.length == 1) {
        tables.put(Class.forName("io.clinnexus.persistence." + feature + "." + key), value);
      } else {
        String place = parts[0] + "." + parts[2];
        Map.of("computed", computed, "stricter", stricter, "unread", unread)
            .get(parts[1])
            .put(place, value);
      }
    }
  }

  private static Resource[] resources(String name) throws IOException {
    return new PathMatchingResourcePatternResolver()
        .getResources("classpath*:" + ROOT + "**/" + name);
  }

  private static Map<String, String> map() {
    return new TreeMap<>();
  }
}
