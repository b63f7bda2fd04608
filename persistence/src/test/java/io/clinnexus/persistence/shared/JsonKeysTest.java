package io.clinnexus.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
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

  private static List<String> keys(Class<?> shape) {
    return Stream.of(shape.getRecordComponents())
        .map(RecordComponent::getName)
        .filter(name -> !name.equals(OTHER_KEYS))
        .map(name -> name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT))
        .toList();
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
