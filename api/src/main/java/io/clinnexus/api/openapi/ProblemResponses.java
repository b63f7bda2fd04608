package io.clinnexus.api.openapi;

import io.clinnexus.api.problem.Problem;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** Adds to each operation the failures that are possible everywhere, all of them as problems. */
final class ProblemResponses implements GlobalOpenApiCustomizer {

  private static final String PROBLEM_JSON = "application/problem+json";
  private static final Schema<Object> PROBLEM =
      new Schema<>().$ref(Components.COMPONENTS_SCHEMAS_REF + Problem.class.getSimpleName());

  @Override
  public void customise(OpenAPI api) {
    ModelConverters.getInstance(true)
        .readAll(Problem.class)
        .forEach((name, schema) -> api.getComponents().addSchemas(name, schema));
    api.getPaths()
        .forEach(
            (path, item) -> item.readOperations().forEach(operation -> complete(path, operation)));
  }

  private static void complete(String path, Operation operation) {
    Map<String, String> failures = new TreeMap<>();
    failures.put("400", "Malformed; `errors` says what.");
    failures.put("401", "`authentication.required`, `authentication.invalid`");
    failures.put("403", "`operation.forbidden`, `request.cross-origin`");
    failures.put("406", "`request.not-acceptable`");
    failures.put("429", "`request.too-many`; Retry-After says when to try again.");
    failures.put("500", "`internal`");
    failures.put("503", "`store.unavailable`; Retry-After says when to try again.");
    if (path.contains("{")) {
      failures.put("404", "Nothing there, or nothing of this workspace.");
    }
    if (operation.getRequestBody() != null) {
      failures.put("413", "`request.too-large`");
      failures.put("415", "`request.unsupported-media-type`");
      failures.put("422", "Understood and not acceptable; `code` says why.");
    }
    if (operation.getParameters() != null) {
      failures.put("422", "Understood and not acceptable; `code` says why.");
    }
    ApiResponses responses = operation.getResponses();
    failures.forEach(
        (status, text) -> responses.putIfAbsent(status, new ApiResponse().description(text)));
    responses.forEach(
        (status, response) -> {
          response.addHeaderObject(
              "X-Request-Id",
              new Header().description("Names the request.").schema(new StringSchema()));
          if (status.compareTo("400") >= 0) {
            response.setContent(
                new Content().addMediaType(PROBLEM_JSON, new MediaType().schema(PROBLEM)));
          }
        });
    ApiResponses sorted = new ApiResponses();
    new TreeMap<>(responses).forEach(sorted::addApiResponse);
    operation.setResponses(sorted);
    Optional.ofNullable(sorted.get("201")).ifPresent(ProblemResponses::addLocation);
    Optional.ofNullable(sorted.get("202")).ifPresent(ProblemResponses::addLocation);
  }

  private static void addLocation(ApiResponse response) {
    response.addHeaderObject(
        "Location",
        new Header()
            .description("Where it is.")
            .schema(new StringSchema().format("uri-reference")));
  }
}
