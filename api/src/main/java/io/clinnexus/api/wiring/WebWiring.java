package io.clinnexus.api.wiring;

import io.clinnexus.api.problem.ContainerProblems;
import io.clinnexus.api.problem.UploadLimit;
import io.clinnexus.api.web.RequestGuardFilter;
import io.clinnexus.api.web.RequestIdFilter;
import io.clinnexus.api.web.SecurityHeadersFilter;
import io.clinnexus.api.web.StrictJson;
import io.clinnexus.api.web.StrictParameters;
import io.clinnexus.domain.auditlog.CurrentRequest;
import jakarta.servlet.Filter;
import jakarta.servlet.MultipartConfigElement;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What stands in front of every operation, from the outside inwards. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ApiProperties.class)
class WebWiring {

  /** The audit trail names the request that changed something. */
  @Bean
  CurrentRequest currentRequest() {
    return RequestIdFilter::current;
  }

  /** Room for the frame of a multipart body and its few headers. */
  private static final long MULTIPART_FRAME = 64 * 1024L;

  @Bean
  UploadLimit uploadLimit(ApiProperties properties) {
    return new UploadLimit(properties.uploadMaxFileSize().toBytes());
  }

  /** Parts go to temporary files at once, whatever their size. */
  @Bean
  MultipartConfigElement multipartConfig(UploadLimit limit) {
    return new MultipartConfigElement("", limit.maxBytes(), limit.maxBytes() + MULTIPART_FRAME, 0);
  }

  @Bean
  FilterRegistrationBean<RequestIdFilter> requestIdFilter() {
    return ordered(new RequestIdFilter(), 0);
  }

  @Bean
  FilterRegistrationBean<SecurityHeadersFilter> securityHeadersFilter() {
    return ordered(new SecurityHeadersFilter(), 1);
  }

  @Bean
  FilterRegistrationBean<RequestGuardFilter> requestGuardFilter(
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems,
      ApiProperties properties,
      UploadLimit limit) {
    return ordered(
        new RequestGuardFilter(
            problems, properties.maxBodySize().toBytes(), limit.maxBytes() + MULTIPART_FRAME),
        2);
  }

  @Bean
  JsonMapperBuilderCustomizer strictJson() {
    return StrictJson::configure;
  }

  @Bean
  WebMvcConfigurer strictParameters() {
    return new StrictParameters();
  }

  /** Requests that the server refuses before the application sees them end in problems, too. */
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> containerProblems() {
    return factory ->
        factory.addContextCustomizers(
            context -> {
              if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ContainerProblems.class.getName());
              }
            });
  }

  private static <F extends Filter> FilterRegistrationBean<F> ordered(F filter, int position) {
    FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + position);
    return registration;
  }
}
