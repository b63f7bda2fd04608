package io.clinnexus.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The API as its description promises it, kept in memory. A run succeeds at once, unless the file's
 * text says "refuse" (the upload is a 415) or "break" (the run fails).
 */
final class FakeApi implements AutoCloseable {

  private static final Pattern ID = Pattern.compile("/(study|document|version|run)-\\d+");
  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpServer server;
  private final Map<String, ObjectNode> resources = new ConcurrentHashMap<>();
  private final List<String> order = new ArrayList<>();
  final List<String> searches = new ArrayList<>();

  /** What each request came with as Authorization, or null. */
  final List<@Nullable String> authorizations = new CopyOnWriteArrayList<>();

  /** What is answered to a path, whatever else there is. */
  final Map<String, JsonNode> contents = new ConcurrentHashMap<>();

  FakeApi() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.setExecutor(Executors.newCachedThreadPool());
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** The values of one property of all resources whose id begins so, in the order of creation. */
  List<String> all(String prefix, String property) {
    return order.stream()
        .filter(id -> id.startsWith(prefix))
        .map(id -> resources.get(id).path(property).asString(""))
        .toList();
  }

  /** All versions have been published. */
  synchronized void publishVersions() {
    order.stream()
        .filter(id -> id.startsWith("version-"))
        .forEach(id -> resources.get(id).put("ingestion_status", "ready"));
  }

  private void handle(HttpExchange exchange) throws IOException {
    authorizations.add(exchange.getRequestHeaders().getFirst("Authorization"));
    String path = exchange.getRequestURI().getPath();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    boolean post = exchange.getRequestMethod().equals("POST");
    Matcher matcher = ID.matcher(path);
    String id = matcher.find() ? matcher.group().substring(1) : "";
    if (path.endsWith("/events")) {
      events(exchange, id);
    } else if (path.endsWith("/file")) {
      upload(exchange, id, body);
    } else if (contents.containsKey(path)) {
      answer(exchange, 200, contents.get(path));
    } else if (path.endsWith("/soa") || path.contains("/soa/")) {
      answer(exchange, 404, JSON.createObjectNode().put("code", "request.unknown-path"));
    } else if (path.equals("/api/v1/search")) {
      searches.add(exchange.getRequestURI().getQuery());
      answer(exchange, 200, search());
    } else if (post) {
      answer(exchange, 201, create(path, id, body));
    } else if (path.endsWith(id) && !id.isEmpty()) {
      answer(exchange, 200, resources.get(id));
    } else {
      answer(exchange, 200, page(path, id, exchange.getRequestURI().getQuery()));
    }
  }

  private synchronized ObjectNode create(String path, String parent, String body) {
    String kind =
        path.endsWith("/studies")
            ? "study"
            : path.endsWith("/documents")
                ? "document"
                : path.endsWith("/versions") ? "version" : "run";
    ObjectNode resource =
        body.isEmpty() ? JSON.createObjectNode() : (ObjectNode) JSON.readTree(body);
    String id = kind + "-" + (order.size() + 1);
    resource.put("id", id).put("parent", parent);
    if (kind.equals("version")) {
      resource.put("document_id", parent).putNull("source_file");
    }
    if (kind.equals("run")) {
      measure(resource, resources.get(parent).path("content").asString("").contains("break"));
    }
    resources.put(id, resource);
    order.add(id);
    return resource;
  }

  private static void measure(ObjectNode run, boolean broken) {
    run.put("state", broken ? "failed" : "succeeded").put("duration_ms", 840);
    run.setAll(
        (ObjectNode)
            JSON.readTree(
                """
                {"anchors": {"total": 3, "by_type": {"p": 2, "cell": 1}, "by_zone": {"safety": 3},
                  "by_language": {"en": 3}, "sections": 1},
                 "chunks": {"total": 1}, "steps_ms": {"parse_docx": 120, "publish": 30},
                 "ledger": {"total_chars": 50, "anchored_chars": 40, "skipped_chars": {"comment": 10},
                  "unaccounted_chars": 0},
                 "warnings": [], "errors": []}
                """));
    if (broken) {
      ((ArrayNode) run.path("errors"))
          .addObject()
          .put("code", "CORRUPT_FILE")
          .put("message", "The file is damaged.");
    }
  }

  private synchronized ObjectNode page(String path, String parent, String query) {
    ObjectNode page = JSON.createObjectNode().putNull("next_cursor");
    ArrayNode items = page.putArray("items");
    String kind = path.substring(path.lastIndexOf('/') + 1);
    List<String> listed = new ArrayList<>(order);
    if (kind.equals("versions")) {
      Collections.reverse(listed);
    }
    for (String id : listed) {
      ObjectNode resource = resources.get(id);
      boolean matches =
          kind.equals("studies")
              ? id.startsWith("study-")
                  && query.contains("code=" + resource.path("study_code").asString(""))
              : resource.path("parent").asString("").equals(parent);
      if (matches) {
        items.add(resource);
      }
    }
    return page;
  }

  private void upload(HttpExchange exchange, String id, String body) throws IOException {
    if (body.contains("refuse")) {
      answer(
          exchange,
          415,
          JSON.createObjectNode()
              .put("code", "UNSUPPORTED_FORMAT")
              .put("detail", "The file is no Word document."));
      return;
    }
    resources.get(id).put("content", body);
    answer(exchange, 200, JSON.createObjectNode().put("document_version_id", id));
  }

  private void events(HttpExchange exchange, String id) throws IOException {
    String state = resources.get(id).path("state").asString("");
    String events =
        ": hello\n\n"
            + "event: progress\n"
            + "data: {\"state\":\"running\",\"step\":\"parse_docx\",\"percent\":10}\n\n"
            + "event: finished\n"
            + "data: {\"state\":\""
            + state
            + "\",\"step\":null,\"percent\":100}\n\n";
    send(exchange, 200, "text/event-stream", events);
  }

  private JsonNode search() {
    String version = all("version-", "id").get(0);
    return JSON.readTree(
        """
        {"embedder": {"name": "fake", "version": "1"},
         "hits": [{"chunk_id": "c1", "document_version_id": "%s", "score": 0.75, "section_path": "5.2 Exclusion",
          "anchor_ids": ["a1"], "text": "No pregnancy.", "zone": "population", "language": "en"}]}
        """
            .formatted(version));
  }

  private static void answer(HttpExchange exchange, int status, JsonNode body) throws IOException {
    send(exchange, status, "application/json", body.toString());
  }

  private static void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
