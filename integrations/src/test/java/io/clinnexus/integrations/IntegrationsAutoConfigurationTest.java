package io.clinnexus.integrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.domain.anchors.Embedder;
import io.clinnexus.domain.studies.FileStore;
import io.clinnexus.domain.zones.ZoneRuleBooks;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class IntegrationsAutoConfigurationTest {

  private static final String EMBEDDER = "clinnexus.embedder";

  @AfterEach
  void forget_the_setting() {
    System.clearProperty(EMBEDDER);
  }

  @Test
  void an_application_gets_the_embedder_the_file_store_and_the_zone_rules() {
    try (AnnotationConfigApplicationContext context =
        new AnnotationConfigApplicationContext(IntegrationsAutoConfiguration.class)) {
      assertThat(context.getBean(Embedder.class).id().name()).isEqualTo("lexical-concept");
      assertThat(context.getBeansOfType(FileStore.class)).hasSize(1);
      assertThat(context.getBeansOfType(ZoneRuleBooks.class)).hasSize(1);
    }
  }

  @Test
  void another_embedder_takes_the_place_of_the_default() {
    System.setProperty(EMBEDDER, "another");
    try (AnnotationConfigApplicationContext context =
        new AnnotationConfigApplicationContext(IntegrationsAutoConfiguration.class)) {
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
