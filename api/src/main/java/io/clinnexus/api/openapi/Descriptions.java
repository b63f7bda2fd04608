package io.clinnexus.api.openapi;

import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;

/** The parts that make the description complete. */
public final class Descriptions {

  private static final String BEARER = "bearer";

  private Descriptions() {}

  /** Title, version and licence; the version is that of the interface, not of the build. */
  public static OpenAPI frame() {
    return new OpenAPI()
        .info(
            new Info()
                .title("ClinNexus")
                .version("v1")
                .description("The digital twin of clinical-trial documents.")
                .license(
                    new License()
                        .name("Apache-2.0")
                        .url("https://www.apache.org/licenses/LICENSE-2.0")))
        .servers(List.of(new Server().url("/")))
        .components(new Components().addSecuritySchemes(BEARER, bearer()))
        .security(List.of(new SecurityRequirement().addList(BEARER)));
  }

  private static SecurityScheme bearer() {
    return new SecurityScheme()
        .type(SecurityScheme.Type.HTTP)
        .scheme("bearer")
        .description(
            "An API key (`cnx_key_...`), a session (`cnx_ses_...`, see `openSession`) or an access"
                + " token of the configured OpenID Connect issuer. Who belongs to several workspaces"
                + " names one in the header X-Workspace-Id.");
  }

  /** How our records and enums read in JSON. */
  public static ModelConverter recordSchemas() {
    return new RecordSchemas();
  }

  /** The parameters of lists. */
  public static OperationCustomizer pageParameters() {
    return new PageParameters();
  }

  /** The failures of every operation. */
  public static GlobalOpenApiCustomizer problemResponses() {
    return new ProblemResponses();
  }
}
