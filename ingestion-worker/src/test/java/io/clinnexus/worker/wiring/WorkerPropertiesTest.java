package io.clinnexus.worker.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.domain.anchors.ChunkingSettings;
import io.clinnexus.domain.anchors.parsing.ParseLimits;
import io.clinnexus.worker.jobs.Retry;
import io.clinnexus.worker.jobs.RunRules;
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

class WorkerPropertiesTest {

  @Test
  void without_settings_the_defaults_hold() {
    WorkerProperties properties = bind(List.of(new MapConfigurationPropertySource(Map.of())));

    assertThat(properties.limits().parseLimits()).isEqualTo(ParseLimits.DEFAULT);
    assertThat(properties.chunking().settings()).isEqualTo(ChunkingSettings.DEFAULT);
    assertThat(properties.runs().rules())
        .isEqualTo(
            new RunRules(
                3,
                Duration.ofSeconds(5),
                Duration.ofMinutes(5),
                Duration.ofMinutes(5),
                Duration.ofSeconds(3)));
    assertThat(properties.runs().storePatience()).isEqualTo(Duration.ofSeconds(30));
    assertThat(properties.runs().progressInterval()).isEqualTo(Duration.ofMillis(100));
    assertThat(properties.followUps().retry())
        .isEqualTo(new Retry(Duration.ofSeconds(5), Duration.ofMinutes(10)));
    assertThat(properties.housekeeping())
        .isEqualTo(
            new WorkerProperties.HousekeepingRules(Duration.ofSeconds(30), Duration.ofSeconds(60)));
    assertThat(properties.vectorIndex())
        .isEqualTo(new WorkerProperties.VectorIndexRules(Duration.ofSeconds(2)));
    assertThat(properties.embedding()).isEqualTo(new WorkerProperties.Embedding(0, 32));
    assertThat(properties.healthFile()).isEmpty();
  }

  @Test
  void the_settings_file_names_every_setting_with_its_default() throws IOException {
    MutablePropertySources sources = new MutablePropertySources();
    new YamlPropertySourceLoader()
        .load("worker", new ClassPathResource("application.yaml"))
        .forEach(sources::addLast);

    assertThat(bind(ConfigurationPropertySources.from(sources)))
        .isEqualTo(bind(List.of(new MapConfigurationPropertySource(Map.of()))));
  }

  private static WorkerProperties bind(Iterable<ConfigurationPropertySource> sources) {
    return new Binder(sources).bindOrCreate("clinnexus.worker", WorkerProperties.class);
  }
}
