package io.clinnexus.integrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.domain.anchors.Embedder;
import io.clinnexus.domain.studies.FileStore;
import io.clinnexus.domain.zones.ZoneRuleBooks;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

class IntegrationsAutoConfigurationTest {

  private static AnnotationConfigApplicationContext context(Map<String, Object> properties) {
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", properties));
    context.register(IntegrationsAutoConfiguration.class);
    context.refresh();
    return context;
  }

  @Test
  void an_application_gets_the_embedder_the_file_store_and_the_zone_rules() {
    try (AnnotationConfigApplicationContext context = context(Map.of())) {
      assertThat(context.getBean(Embedder.class).id().name()).isEqualTo("lexical-concept");
      assertThat(context.getBeansOfType(FileStore.class)).hasSize(1);
      assertThat(context.getBeansOfType(ZoneRuleBooks.class)).hasSize(1);
    }
  }

  @Test
  void another_embedder_takes_the_place_of_the_default() {
    try (AnnotationConfigApplicationContext context =
        context(Map.of("clinnexus.embedder", "another"))) {
      assertThat(context.getBeansOfType(Embedder.class)).isEmpty();
    }
  }

  @Test
  void spring_boot_finds_the_configuration() throws IOException {
    String name =
        "/META-INF/spring/org.springframework.boot.autoconfigure.AutoConfiguration.imports";
    try (InputStream in = IntegrationsAutoConfiguration.class.getResourceAsStream(name)) {
      assertThat(in).isNotNull();
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip())
          .isEqualTo(IntegrationsAutoConfiguration.class.getName());
    }
  }
}
