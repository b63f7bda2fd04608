package io.clinnexus.cli.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends requests to the API and reads its JSON. A refusal is an {@link ApiProblem}, silence an
 * {@link ApiUnreachable}. Safe for use by several threads.
 */
public final class ApiClient {

  private static final Duration ANSWER_TIME = Duration.ofSeconds(60);
  private static final Duration UPLOAD_TIME = Duration.ofMinutes(10);

  private final HttpClient http;
  private final URI base;
  private final Optional<String> key;
  private final JsonMapper json;

  /** A client of the API at an address, which sends the key, if there is one, with each request. */
  public ApiClient(URI base, Optional<String> key) {
    this.base = base;
    this.key = key;
    this.json = JsonMapper.shared();
    this.http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
  }

  /** The address of the API, without a path. */
  public URI base() {
    return base;
  }

  /** Reads the resource at a path, query included. */
  public JsonNode get(String path) {
    return send(request(path).GET().timeout(ANSWER_TIME).build());
  }

  /** Reads all pages of a collection. */
  public List<JsonNode> items(String path) {
    List<JsonNode> items = new ArrayList<>();
    char separator = path.contains("?") ? '&' : '?';
    String next = path + Paths.parameter(separator, "limit", "200");
    while (true) {
      JsonNode page = get(next);
      page.path("items").forEach(items::add);
      String cursor = page.path("next_cursor").asString("");
      if (cursor.isEmpty()) {
        return items;
      }
      next = path + separator + "limit=200" + Paths.parameter('&', "cursor", cursor);
    }
  }

  /** Posts a JSON object. */
  public JsonNode post(String path, Map<String, String> body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .timeout(ANSWER_TIME)
            .POST(BodyPublishers.ofString(json.writeValueAsString(body)))
            .build());
  }

  /** Posts without a body. */
  public JsonNode post(String path) {
    return send(request(path).timeout(ANSWER_TIME).POST(BodyPublishers.noBody()).build());
  }

  /** Uploads a file as the multipart part {@code file}. */
  public JsonNode upload(String path, Path file) throws IOException {
    MultipartFile part = new MultipartFile(file);
    return send(
        request(path)
            .header("Content-Type", part.contentType())
            .timeout(UPLOAD_TIME)
            .POST(part.body())
            .build());
  }

  /**
   * Passes the events of a stream on until the last one; returns false when the stream ended before
   * it.
   */
  public boolean follow(String path, Consumer<RunEvent> listener) {
    HttpRequest request = request(path).header("Accept", "text/event-stream").GET().build();
    HttpResponse<Stream<String>> response = exchange(request, BodyHandlers.ofLines());
    try (Stream<String> lines = response.body()) {
      if (response.statusCode() != 200) {
        throw problem(response.statusCode(), String.join("\n", lines.toList()));
      }
      EventReader reader = new EventReader(json);
      for (Iterator<String> each = lines.iterator(); each.hasNext(); ) {
        Optional<RunEvent> event = reader.line(each.next());
        event.ifPresent(listener);
        if (event.isPresent() && event.get().last()) {
          return true;
        }
      }
      return false;
    } catch (UncheckedIOException broken) {
      return false;
    }
  }

  /** Saves the resource at a path as a file, whole or not at all; returns its size in bytes. */
  public long save(String path, Path target) throws IOException {
    return save(request(path).GET().timeout(UPLOAD_TIME).build(), target);
  }

  /** Posts without a body and saves the answer as {@link #save(String, Path)} does. */
  public long savePosted(String path, Path target) throws IOException {
    return save(request(path).POST(BodyPublishers.noBody()).timeout(UPLOAD_TIME).build(), target);
  }

  private long save(HttpRequest request, Path target) throws IOException {
    Path whole = target.toAbsolutePath();
    Path part = Files.createTempFile(whole.getParent(), ".clinnexus-", ".part");
    try {
      HttpResponse<Optional<String>> response =
          exchange(
              request,
              info ->
                  info.statusCode() < 300
                      ? BodySubscribers.mapping(
                          BodySubscribers.ofFile(part), file -> Optional.<String>empty())
                      : BodySubscribers.mapping(
                          BodySubscribers.ofString(StandardCharsets.UTF_8), Optional::of));
      if (response.body().isPresent()) {
        throw problem(response.statusCode(), response.body().get());
      }
      Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
      return Files.size(whole);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path));
    key.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
    return request;
  }

  private JsonNode send(HttpRequest request) {
    HttpResponse<byte[]> response = exchange(request, BodyHandlers.ofByteArray());
    String body = new String(response.body(), StandardCharsets.UTF_8);
    if (response.statusCode() >= 300) {
      throw problem(response.statusCode(), body);
    }
    try {
      return json.readTree(body);
    } catch (JacksonException noJson) {
      throw new ApiProblem(
          response.statusCode(), "response.not-json", "The answer of the API is not JSON.");
    }
  }

  private <T> HttpResponse<T> exchange(HttpRequest request, BodyHandler<T> handler) {
    try {
      return http.send(request, handler);
    } catch (IOException e) {
      throw new ApiUnreachable(base.toString(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ApiUnreachable(base.toString(), e);
    }
  }

  private ApiProblem problem(int status, String body) {
    try {
      JsonNode problem = json.readTree(body);
      return new ApiProblem(
          status,
          problem.path("code").asString("http." + status),
          problem.path("detail").asString("The API answered with status " + status + "."));
    } catch (JacksonException noJson) {
      return new ApiProblem(
          status, "http." + status, "The API answered with status " + status + ".");
    }
  }
}
