package io.clinnexus.api.wiring;

import io.clinnexus.api.openapi.Descriptions;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.oas.models.OpenAPI;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The description of the interface. */
@Configuration(proxyBeanMethods = false)
class OpenApiWiring {

  @Bean
  OpenAPI description() {
    return Descriptions.frame();
  }

  @Bean
  ModelConverter recordSchemas() {
    return Descriptions.recordSchemas();
  }

  @Bean
  OperationCustomizer pageParameters() {
    return Descriptions.pageParameters();
  }

  @Bean
  GlobalOpenApiCustomizer problemResponses() {
    return Descriptions.problemResponses();
  }
}
