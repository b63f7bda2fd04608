package io.clinnexus.api.wiring;

import io.clinnexus.api.problem.Refusals;
import io.clinnexus.api.security.AuditedRefusals;
import io.clinnexus.api.security.AuthorityGuard;
import io.clinnexus.api.security.BearerCallers;
import io.clinnexus.api.security.CurrentActor;
import io.clinnexus.api.security.ExternalTokens;
import io.clinnexus.api.security.ProblemEntryPoint;
import io.clinnexus.api.security.RateLimitFilter;
import io.clinnexus.api.security.RequestAllowance;
import io.clinnexus.domain.identity.Authenticate;
import io.clinnexus.domain.identity.AuthenticateExternal;
import io.clinnexus.domain.identity.RecordRefusal;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManagerResolver;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Who gets in: whoever presents a good token, and anybody where there is nothing to see. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OidcProperties.class)
class SecurityWiring {

  private static final String[] HEALTH = {
    "/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"
  };
  private static final String[] DESCRIPTION = {
    "/v3/api-docs", "/v3/api-docs/**", "/swagger-ui/**", "/swagger-ui.html"
  };
  private static final String[] LOGGING_IN = {"/api/v1/sessions", "/api/v1/invitations/accept"};

  @Bean
  AuthenticationManagerResolver<HttpServletRequest> bearerCallers(
      Authenticate authenticate, AuthenticateExternal authenticateExternal, OidcProperties oidc) {
    return new BearerCallers(
        authenticate,
        authenticateExternal,
        oidc.issuer().isBlank()
            ? Optional.empty()
            : Optional.of(new ExternalTokens(oidc.issuer(), oidc.audience())));
  }

  /** There are no cookies, so nothing that another page could make a browser send by itself. */
  @Bean
  SecurityFilterChain security(
      HttpSecurity http,
      AuthenticationManagerResolver<HttpServletRequest> callers,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems,
      CurrentActor currentActor,
      ApiProperties properties) {
    ProblemEntryPoint unknown = new ProblemEntryPoint(problems);
    return http.csrf(AbstractHttpConfigurer::disable)
        .headers(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .oauth2ResourceServer(
            server ->
                server.authenticationManagerResolver(callers).authenticationEntryPoint(unknown))
        .addFilterAfter(
            new RateLimitFilter(
                problems, currentActor, new RequestAllowance(properties.requestsPerMinute())),
            BearerTokenAuthenticationFilter.class)
        .exceptionHandling(failures -> failures.authenticationEntryPoint(unknown))
        .authorizeHttpRequests(
            requests -> {
              requests
                  .dispatcherTypeMatchers(
                      DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
                  .permitAll()
                  .requestMatchers(HttpMethod.GET, HEALTH)
                  .permitAll()
                  .requestMatchers(HttpMethod.POST, LOGGING_IN)
                  .permitAll();
              if (properties.publicDescription()) {
                requests.requestMatchers(HttpMethod.GET, DESCRIPTION).permitAll();
              }
              requests.anyRequest().authenticated();
            })
        .build();
  }

  /** Which methods there are is for the operations to say: 405 names those that are. */
  @Bean
  HttpFirewall firewall() {
    StrictHttpFirewall firewall = new StrictHttpFirewall();
    firewall.setUnsafeAllowAnyHttpMethod(true);
    return firewall;
  }

  @Bean
  Refusals refusals(CurrentActor currentActor, RecordRefusal recordRefusal) {
    return new AuditedRefusals(currentActor, recordRefusal);
  }

  @Bean
  WebMvcConfigurer authorityGuard(CurrentActor currentActor) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new AuthorityGuard(currentActor));
      }
    };
  }
}
