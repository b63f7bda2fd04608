package io.clinnexus.worker.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;

class AuditPropertiesTest {

  private static final AuditProperties DEFAULTS =
      new AuditProperties(Duration.ofSeconds(1), Duration.ofMinutes(5), 10_000);

  @Test
  void without_settings_the_defaults_hold() {
    assertThat(bind(List.of(new MapConfigurationPropertySource(Map.of())))).isEqualTo(DEFAULTS);
  }

  @Test
  void the_settings_file_names_every_setting_with_its_default() throws IOException {
    MutablePropertySources sources = new MutablePropertySources();
    new YamlPropertySourceLoader()
        .load("worker", new ClassPathResource("application.yaml"))
        .forEach(sources::addLast);

    assertThat(bind(ConfigurationPropertySources.from(sources))).isEqualTo(DEFAULTS);
    assertThat(sources.iterator().next().getProperty("clinnexus.audit.seal-interval"))
        .hasToString("1s");
  }

  private static AuditProperties bind(Iterable<ConfigurationPropertySource> sources) {
    return new Binder(sources).bindOrCreate("clinnexus.audit", AuditProperties.class);
  }
}
