package io.clinnexus.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.domain.shared.OpaqueJson;
import io.clinnexus.domain.shared.TextKey;
import io.clinnexus.persistence.types.Jsonb;
import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The keys of stored JSON follow from the names of record components. Each feature lists those of
 * its shapes in {@code shapes.properties}, so that renaming a component cannot silently change what
 * is stored, and rows of other programs stay readable.
 */
class JsonKeysTest {

  private static final String OTHER_KEYS = "otherKeys";
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Pattern CLASS_LITERAL =
      Pattern.compile("([A-Z]\\w*(?:[.][A-Z]\\w*)*)[.]class\\b");
  private static final Pattern PUT =
      Pattern.compile("[.](?:put|set|putNull|putArray|putObject)\\(\\s*\"([a-z_0-9]+)\"");

  /** Written as one value. */
  private static final Set<Class<?>> VALUES = Set.of(OpaqueJson.class, Jsonb.class);

  @Test
  void a_shape_has_the_keys_that_are_stored() throws IOException, ClassNotFoundException {
    Properties shapes = shapes();
    assertThat(shapes).isNotEmpty();
    int keys = 0;
    for (String shape : shapes.stringPropertyNames()) {
      List<String> expected = List.of(shapes.getProperty(shape).split("\\s+"));
      keys += expected.size();
      assertThat(keys(Class.forName("io.clinnexus." + shape)))
          .as(shape)
          .containsExactlyInAnyOrderElementsOf(expected);
    }
    System.getLogger(JsonKeysTest.class.getName())
        .log(System.Logger.Level.INFO, "JSON: {0} shapes, {1} keys", shapes.size(), keys);
  }

  /** A shape that nobody lists could be renamed without a test that notices. */
  @Test
  void every_shape_that_is_read_and_every_part_of_it_is_listed() throws Exception {
    Set<String> listed = shapes().stringPropertyNames();
    Set<Class<?>> found = new LinkedHashSet<>(shapesInTheSources());
    Deque<Class<?>> waiting = new ArrayDeque<>(found);
    while (!waiting.isEmpty()) {
      for (Class<?> part : parts(waiting.remove())) {
        if (found.add(part)) {
          waiting.add(part);
        }
      }
    }
    Set<String> missing = new TreeSet<>();
    for (Class<?> shape : found) {
      String name = shape.getName().substring("io.clinnexus.".length());
      if (!listed.contains(name) && !keys(shape).isEmpty()) {
        missing.add(name + " = " + String.join(" ", keys(shape)));
      }
    }

    assertThat(found).hasSizeGreaterThan(60);
    assertThat(missing).isEmpty();
  }

  /** The classes whose shape a source file reads or writes, as far as they are records. */
  private static Set<Class<?>> shapesInTheSources() throws IOException, ClassNotFoundException {
    Set<Class<?>> shapes = new LinkedHashSet<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(file -> file.toString().endsWith(".java")).toList()) {
        String source = Files.readString(file);
        if (!source.contains("JsonShapes") && !source.contains("JsonCodec")) {
          continue;
        }
        for (Matcher name = CLASS_LITERAL.matcher(source); name.find(); ) {
          find(name.group(1), source, file).filter(JsonKeysTest::isShape).ifPresent(shapes::add);
        }
        if (source.contains("json.put(")) {
          shapes.add(Class.forName(className(file)));
        }
      }
    }
    return shapes;
  }

  /** The class that a name stands for in a source file: imported, nested or of the package. */
  private static Optional<Class<?>> find(String name, String source, Path file) {
    String first = name.replaceFirst("[.].*", "");
    String rest = name.substring(first.length()).replace('.', '$');
    String own = className(file);
    List<String> candidates = new ArrayList<>();
    Matcher imported = Pattern.compile("import (\\S+[.]" + first + ");").matcher(source);
    if (imported.find()) {
      candidates.add(imported.group(1) + rest);
    }
    candidates.add(own + "$" + first + rest);
    candidates.add(own.substring(0, own.lastIndexOf('.') + 1) + first + rest);
    for (String candidate : candidates) {
      try {
        return Optional.of(Class.forName(candidate));
      } catch (ClassNotFoundException e) {
        // the next one
      }
    }
    return Optional.empty();
  }

  private static boolean isShape(Class<?> type) {
    return type.isRecord()
        && type.getName().startsWith("io.clinnexus.")
        && !DomainIntrospector.isWrapper(type)
        && !TextKey.class.isAssignableFrom(type)
        && !VALUES.contains(type);
  }

  private static List<Class<?>> parts(Class<?> shape) {
    List<Class<?>> parts = new ArrayList<>();
    if (shape.isRecord()) {
      for (RecordComponent component : shape.getRecordComponents()) {
        collect(component.getGenericType(), parts);
      }
    }
    return parts;
  }

  private static void collect(Type type, List<Class<?>> parts) {
    if (type instanceof ParameterizedType generic) {
      for (Type argument : generic.getActualTypeArguments()) {
        collect(argument, parts);
      }
    } else if (type instanceof Class<?> known && isShape(known)) {
      parts.add(known);
    }
  }

  /** The keys that are stored: the components of a record, or what the source of a class puts. */
  private static List<String> keys(Class<?> shape) throws IOException {
    if (!shape.isRecord()) {
      String source =
          Files.readString(SOURCES.resolve(shape.getName().replace('.', '/') + ".java"));
      return PUT.matcher(source).results().map(put -> put.group(1)).distinct().sorted().toList();
    }
    return Stream.of(shape.getRecordComponents())
        .map(RecordComponent::getName)
        .filter(name -> !name.equals(OTHER_KEYS))
        .map(name -> name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT))
        .toList();
  }

  private static String className(Path file) {
    String path = SOURCES.relativize(file).toString();
    return path.substring(0, path.length() - ".java".length()).replace(File.separatorChar, '.');
  }

  private static Properties shapes() throws IOException {
    Properties shapes = new Properties();
    for (Resource file :
        new PathMatchingResourcePatternResolver()
            .getResources("classpath*:io/clinnexus/persistence/**/shapes.properties")) {
      shapes.load(new StringReader(file.getContentAsString(StandardCharsets.UTF_8)));
    }
    return shapes;
  }
}
