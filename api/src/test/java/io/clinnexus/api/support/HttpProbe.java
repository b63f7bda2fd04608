package io.clinnexus.api.support;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Talks to a server: as a well-behaved client, or byte by byte as anything else. */
public final class HttpProbe {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final URI base;
  private final String key;
  private final HttpClient client = HttpClient.newHttpClient();

  /** A client that sends the key with each request; with an empty one, none. */
  public HttpProbe(URI base, String key) {
    this.base = base;
    this.key = key;
  }

  /** The same server, asked with another key or session. */
  public HttpProbe with(String otherKey) {
    return new HttpProbe(base, otherKey);
  }

  /** The same server, asked by a stranger. */
  public HttpProbe anonymous() {
    return with("");
  }

  /** An answer whose body is text. */
  public record Answer(int status, Map<String, String> headers, String body) {

    /** The body as JSON. */
    public JsonNode json() {
      return JSON.readTree(body);
    }

    /** The text at a JSON pointer; empty for null and for nothing. */
    public String at(String pointer) {
      return json().at(pointer).asString("");
    }

    /** The value of a header, by its name in lower case. */
    public String header(String name) {
      return headers.getOrDefault(name, "");
    }
  }

  public URI base() {
    return base;
  }

  /** GET. */
  public Answer get(String path) {
    return send(request(path).GET());
  }

  /** POST without a body. */
  public Answer post(String path) {
    return send(request(path).POST(BodyPublishers.noBody()));
  }

  /** POST of JSON. */
  public Answer post(String path, String json) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  /** DELETE. */
  public Answer delete(String path) {
    return send(request(path).DELETE());
  }

  /** PUT of JSON. */
  public Answer put(String path, String json) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(json)));
  }

  /** POST of one file as a form; the name goes out as it is, in UTF-8. */
  public Answer upload(String path, String fileName, byte[] content, String... headers) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(
        ("--frame\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + fileName
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
            .getBytes(UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n--frame--\r\n".getBytes(UTF_8));
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=frame")
            .POST(BodyPublishers.ofByteArray(body.toByteArray()));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  /** A request to complete. */
  public HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE);
    return key.isEmpty() ? request : request.header("Authorization", "Bearer " + key);
  }

  /** Sends a request and reads the body as text. */
  public Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
      Map<String, String> headers = new TreeMap<>();
      response
          .headers()
          .map()
          .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
      return new Answer(response.statusCode(), headers, response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Opens a stream of bytes; the caller closes it. */
  public HttpResponse<InputStream> stream(String path) {
    try {
      return client.send(request(path).GET().build(), BodyHandlers.ofInputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /**
   * Sends exactly these characters (ISO 8859-1), with the key as a header after a first line that
   * is one, and reads until the server closes.
   */
  public Answer raw(String text) {
    try (Socket socket = new Socket(base.getHost(), base.getPort())) {
      socket.setSoTimeout((int) PATIENCE.toMillis());
      OutputStream out = socket.getOutputStream();
      out.write(withKey(text).getBytes(ISO_8859_1));
      out.flush();
      return parse(readAll(socket.getInputStream()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String withKey(String text) {
    int end = text.indexOf("\r\n");
    return key.isEmpty() || end < 0 || !text.substring(0, end).contains(" HTTP/1.")
        ? text
        : text.substring(0, end) + "\r\nAuthorization: Bearer " + key + text.substring(end);
  }

  private static String readAll(InputStream in) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    try {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        bytes.write(buffer, 0, read);
      }
    } catch (SocketException e) {
      // reset after the answer: what arrived counts
      return bytes.toString(UTF_8);
    }
    return bytes.toString(UTF_8);
  }

  private static Answer parse(String answer) {
    int end = answer.indexOf("\r\n\r\n");
    String head = end < 0 ? answer : answer.substring(0, end);
    Map<String, String> headers = new TreeMap<>();
    head.lines()
        .skip(1)
        .forEach(
            line -> {
              int colon = line.indexOf(':');
              headers.put(
                  line.substring(0, colon).toLowerCase(Locale.ROOT),
                  line.substring(colon + 1).strip());
            });
    int status = head.isEmpty() ? 0 : Integer.parseInt(head.split(" ", 3)[1]);
    return new Answer(status, headers, end < 0 ? "" : answer.substring(end + 4));
  }
}
