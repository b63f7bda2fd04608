package io.clinnexus.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.api.support.HttpProbe;
import io.clinnexus.api.support.RunningApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The description. Run with {@code -Dclinnexus.openapi.write=true} to write the committed copy anew
 * after a deliberate change.
 */
@ExtendWith(RunningApi.class)
class OpenApiTest {

  private static final Path COPY = Path.of("..", "docs", "openapi.json");
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final HttpProbe api;
  private final JsonNode description;

  OpenApiTest(HttpProbe api) {
    this.api = api;
    this.description = api.get("/v3/api-docs").json();
  }

  @Test
  void the_committed_copy_is_the_running_one() throws IOException {
    String running = JSON.writeValueAsString(description) + "\n";
    if (Boolean.getBoolean("clinnexus.openapi.write")) {
      Files.writeString(COPY, running);
    }

    assertThat(running).isEqualTo(Files.readString(COPY));
  }

  @Test
  void every_operation_has_a_name_a_summary_and_its_failures_as_problems() {
    List<String> names = new ArrayList<>();
    for (JsonNode item : description.get("paths")) {
      for (JsonNode operation : item) {
        String name = operation.path("operationId").asString("");
        names.add(name);
        assertThat(operation.path("summary").asString("")).as(name).isNotBlank();
        assertThat(operation.get("responses").propertyNames()).as(name).contains("400", "500");
        operation
            .get("responses")
            .properties()
            .forEach(
                response -> {
                  if (response.getKey().compareTo("400") >= 0) {
                    assertThat(
                            response
                                .getValue()
                                .at("/content/application~1problem+json/schema/$ref")
                                .asString(""))
                        .as(name + " " + response.getKey())
                        .isEqualTo("#/components/schemas/Problem");
                  }
                });
      }
    }

    assertThat(names).doesNotContain("").doesNotHaveDuplicates();
  }

  @Test
  void names_are_in_snake_case_and_enums_are_codes() {
    String text = description.get("components").toString();
    JsonNode study = description.at("/components/schemas/Study");

    assertThat(study.get("properties").propertyNames())
        .containsExactlyInAnyOrder("id", "study_code", "title", "status", "created_at");
    assertThat(study.at("/properties/status/enum").toString())
        .isEqualTo("[\"active\",\"archived\"]");
    assertThat(study.at("/required").size()).isEqualTo(5);
    assertThat(text).doesNotContain("\"PROTOCOL\"", "\"studyCode\"");
    assertThat(description.at("/components/schemas/Anchor/properties/heading").toString())
        .contains("\"null\"");
  }

  @Test
  void every_reference_leads_somewhere() {
    String text = description.toString();
    Matcher matcher = Pattern.compile("#/components/schemas/([A-Za-z0-9_]+)").matcher(text);
    while (matcher.find()) {
      assertThat(description.at("/components/schemas").propertyNames()).contains(matcher.group(1));
    }
  }

  @Test
  void the_page_to_try_it_out_is_served() {
    HttpProbe.Answer page = api.get("/swagger-ui/index.html");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("content-type")).startsWith("text/html");
    assertThat(page.header("content-security-policy")).startsWith("default-src 'self'");
  }
}
