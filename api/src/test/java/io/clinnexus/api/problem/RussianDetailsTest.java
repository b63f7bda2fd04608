package io.clinnexus.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.api.support.HttpProbe;
import io.clinnexus.api.support.HttpProbe.Answer;
import io.clinnexus.api.support.RunningApi;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Problems in Russian, for every code that the sources name. */
@ExtendWith(RunningApi.class)
class RussianDetailsTest {

  private static final List<String> MODULES =
      List.of("domain", "persistence", "integrations", "api");
  private static final Pattern CODE =
      Pattern.compile(
          "(?:ErrorKind\\.\\w+,|new (?:ProblemDraft|MalformedRequest|NotAuthenticated)\\(|plain\\()"
              + "\\s*\"([A-Za-z._-]+)\"");

  private final HttpProbe api;

  RussianDetailsTest(HttpProbe api) {
    this.api = api;
  }

  @Test
  void every_code_of_the_sources_has_a_text() throws IOException {
    Set<String> codes = codes();
    Properties texts = new Properties();
    try (InputStream in = RussianDetails.class.getResourceAsStream(RussianDetails.RESOURCE)) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    assertThat(codes).hasSizeGreaterThan(70).contains("study.not-found", "request.malformed");
    assertThat(new TreeSet<>(codes))
        .as("codes of problems; each needs a Russian text in " + RussianDetails.RESOURCE)
        .isSubsetOf(texts.stringPropertyNames());
    texts.stringPropertyNames().stream()
        .filter(code -> !code.matches("[A-Z_]+"))
        .forEach(
            code ->
                assertThat(codes).as("the sources do not name %s any more", code).contains(code));
  }

  @Test
  void who_prefers_russian_is_told_in_russian() {
    UUID id = UUID.randomUUID();
    String path = "/api/v1/studies/" + id;

    Answer russian = ask(path, "ru-RU,ru;q=0.9,en;q=0.8");
    assertThat(russian.at("/detail"))
        .isEqualTo("В этом рабочем пространстве нет исследования " + id + ".");
    assertThat(russian.at("/code")).isEqualTo("study.not-found");
    assertThat(russian.header("content-language")).isEqualTo("ru");
    Answer english = ask(path, "de,en;q=0.8,ru;q=0.1");
    assertThat(english.at("/detail")).startsWith("There is no study");
    assertThat(english.header("content-language")).isEqualTo("en");
    assertThat(api.get(path).at("/detail")).startsWith("There is no study");
  }

  private Answer ask(String path, String languages) {
    return api.send(api.request(path).GET().header("Accept-Language", languages));
  }

  private static Set<String> codes() throws IOException {
    Set<String> codes = new TreeSet<>();
    for (String module : MODULES) {
      try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
        for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
          Matcher matcher = CODE.matcher(Files.readString(file));
          while (matcher.find()) {
            codes.add(matcher.group(1));
          }
        }
      }
    }
    return codes;
  }
}
