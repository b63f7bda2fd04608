package io.clinnexus.api.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.clinnexus.api.support.HttpProbe;
import io.clinnexus.api.support.HttpProbe.Answer;
import io.clinnexus.api.support.RunningApi;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever comes in, the answer is a problem with a 4xx status that tells nothing of the inside.
 */
@ExtendWith(RunningApi.class)
class HostileRequestsTest {

  private static final String ID = "/00000000-0000-0000-0000-0000000000aa";
  private static final String STUDIES = "/api/v1/studies";
  private static final String VERSION = "/api/v1/document-versions" + ID;
  private static final String JSON = "Content-Type: application/json\r\n";

  static Stream<Arguments> requests() {
    return Stream.of(paths(), parameters(), bodies(), headers(), uploads(), lines())
        .flatMap(part -> part);
  }

  private static Stream<Arguments> paths() {
    return Stream.of(
        get("unknown path", "/", 404),
        get("unknown path below the interface", "/api/v1/nothing", 404),
        get("the path for failures", "/error", 404),
        get("environment", "/actuator/env", 404),
        get("heap dump", "/actuator/heapdump", 404),
        get("list of endpoints", "/actuator", 404),
        get("no UUID", STUDIES + "/1", 400),
        get("short UUID", STUDIES + "/1-1-1-1-1", 400),
        get("SQL as id", STUDIES + "/%27%20or%201=1--", 400),
        get("NUL in a path", STUDIES + "/%00", 400),
        get("traversal", "/api/v1/../../etc/passwd", 400),
        get("encoded traversal", "/api/v1/%2e%2e/%2e%2e/%2e%2e/etc/passwd", 400),
        get("encoded slash", STUDIES + "/a%2fb", 400),
        get("matrix parameter", STUDIES + ID + ";x=1", 400),
        get("trailing slash", STUDIES + "/", 404),
        get("anchor that is none", "/api/v1/anchors/x", 400),
        get("anchor of unknown type", "/api/v1/anchors" + ID + ":zz:0123456789abcdef", 400),
        get("unknown run", "/api/v1/ingestions" + ID, 404),
        get("path of a file", "/swagger-ui/../application.yaml", 400),
        arguments("method that nobody has", raw("DELETE", STUDIES + ID, "", ""), 405),
        arguments("PUT", raw("PUT", STUDIES, JSON, "{}"), 405),
        arguments("TRACE", raw("TRACE", STUDIES, "", ""), 405),
        arguments("invented method", raw("BREW", STUDIES, "", ""), 405));
  }

  private static Stream<Arguments> parameters() {
    return Stream.of(
        get("limit 0", STUDIES + "?limit=0", 400),
        get("limit too large", STUDIES + "?limit=501", 400),
        get("negative limit", STUDIES + "?limit=-1", 400),
        get("limit beyond numbers", STUDIES + "?limit=99999999999999999999", 400),
        get("limit as text", STUDIES + "?limit=ten", 400),
        get("empty limit", STUDIES + "?limit=", 400),
        get("repeated limit", STUDIES + "?limit=1&limit=2", 400),
        get("unknown parameter", STUDIES + "?page=2", 400),
        get("foreign cursor", STUDIES + "?cursor=%27%3B%20drop%20table%20x", 422),
        get("long cursor", STUDIES + "?cursor=" + "a".repeat(600), 400),
        get("NUL in a parameter", STUDIES + "?code=a%00b", 400),
        get("half a surrogate pair", STUDIES + "?code=%ED%A0%80", 400),
        get("broken percent sign", STUDIES + "?code=%zz", 400),
        get("unknown zone", VERSION + "/anchors?zone=SAFETY", 400),
        get("empty zone", VERSION + "/anchors?zone=", 400),
        get("one unknown zone among known", VERSION + "/anchors?zone=ip&zone=x", 400),
        get("no question", "/api/v1/search", 400),
        get("empty question", "/api/v1/search?q=", 400),
        get("long question", "/api/v1/search?q=" + "a".repeat(1_001), 400),
        get("search limit", "/api/v1/search?q=a&limit=101", 400),
        get("search in no study", "/api/v1/search?q=a&study_id=abc", 400),
        get("very many parameters", STUDIES + "?" + "a=1&".repeat(200), 400));
  }

  private static Stream<Arguments> bodies() {
    String documents = STUDIES + ID + "/documents";
    String nested = "[".repeat(5_000);
    return Stream.of(
        post("empty body", "", 400),
        post("null", "null", 400),
        post("array", "[]", 400),
        post("text", "\"text\"", 400),
        post("half an object", "{\"study_code\":\"A\"", 400),
        post("two objects", "{\"study_code\":\"A\",\"title\":\"B\"}{}", 400),
        post(
            "duplicate property",
            "{\"study_code\":\"A\",\"study_code\":\"B\",\"title\":\"C\"}",
            400),
        post("unknown property", "{\"study_code\":\"A\",\"title\":\"B\",\"id\":1}", 400),
        post("camel case", "{\"studyCode\":\"A\",\"title\":\"B\"}", 400),
        post("missing property", "{\"study_code\":\"A\"}", 400),
        post("null property", "{\"study_code\":null,\"title\":\"B\"}", 400),
        post("number as text", "{\"study_code\":1,\"title\":\"B\"}", 400),
        post("object as text", "{\"study_code\":{},\"title\":\"B\"}", 400),
        post("blank", "{\"study_code\":\"A\",\"title\":\"  \"}", 400),
        post("too long", "{\"study_code\":\"" + "a".repeat(101) + "\",\"title\":\"B\"}", 400),
        post("NUL", "{\"study_code\":\"A\\u0000\",\"title\":\"B\"}", 400),
        post("half a pair", "{\"study_code\":\"A\\ud800\",\"title\":\"B\"}", 400),
        post("deep", "{\"title\":" + nested, 400),
        post("not UTF-8", "{\"study_code\":\"\u00ff\u00fe\",\"title\":\"B\"}", 400),
        post("spaces that Unicode knows", "{\"study_code\":\"\\u2003\",\"title\":\"B\"}", 400),
        post("larger than allowed", "{\"title\":\"" + "a".repeat(70_000) + "\"}", 413),
        arguments(
            "larger than announced",
            raw(
                "POST",
                STUDIES,
                JSON + "Transfer-Encoding: chunked\r\n",
                chunks("{" + " ".repeat(70_000) + "}")),
            413),
        arguments(
            "document of a study that is not there",
            raw("POST", documents, JSON, "{\"doc_type\":\"sap\",\"title\":\"B\"}"),
            404),
        arguments(
            "ordinal as enum",
            raw("POST", documents, JSON, "{\"doc_type\":0,\"title\":\"B\"}"),
            400),
        arguments(
            "date as number",
            raw(
                "POST",
                "/api/v1/documents" + ID + "/versions",
                JSON,
                "{\"version_label\":\"v\",\"effective_date\":20000}"),
            400),
        arguments(
            "date as array",
            raw(
                "POST",
                "/api/v1/documents" + ID + "/versions",
                JSON,
                "{\"version_label\":\"v\",\"effective_date\":[2026,1,1]}"),
            400),
        arguments(
            "date of another age",
            raw(
                "POST",
                "/api/v1/documents" + ID + "/versions",
                JSON,
                "{\"version_label\":\"v\",\"effective_date\":\"+999999999-01-01\"}"),
            400));
  }

  private static Stream<Arguments> headers() {
    String body = "{\"study_code\":\"A\",\"title\":\"B\"}";
    return Stream.of(
        arguments("no content type", raw("POST", STUDIES, "", body), 415),
        arguments("XML", raw("POST", STUDIES, "Content-Type: application/xml\r\n", "<a/>"), 415),
        arguments(
            "form",
            raw(
                "POST",
                STUDIES,
                "Content-Type: application/x-www-form-urlencoded\r\n",
                "study_code=A&title=B"),
            415),
        arguments("nonsense as type", raw("POST", STUDIES, "Content-Type: ;;;\r\n", body), 415),
        arguments("only XML wanted", raw("GET", STUDIES, "Accept: application/xml\r\n", ""), 406),
        arguments("nonsense wanted", raw("GET", STUDIES, "Accept: ///\r\n", ""), 406),
        arguments(
            "page of another origin",
            raw("POST", STUDIES, JSON + "Origin: https://evil.example\r\n", body),
            403),
        arguments("page of no origin", raw("GET", STUDIES, "Origin: null\r\n", ""), 403),
        arguments(
            "question of a browser",
            raw(
                "OPTIONS",
                STUDIES,
                "Origin: https://evil.example\r\nAccess-Control-Request-Method: POST\r\n",
                ""),
            403),
        arguments(
            "large header",
            raw("GET", STUDIES, "X-Large: " + "a".repeat(20_000) + "\r\n", ""),
            400),
        arguments("very long path", raw("GET", "/" + "a".repeat(20_000), "", ""), 400));
  }

  private static Stream<Arguments> uploads() {
    String file = VERSION + "/file";
    String form = "Content-Type: multipart/form-data; boundary=frame\r\n";
    return Stream.of(
        arguments("upload as JSON", raw("POST", file, JSON, "{}"), 415),
        arguments("no frame", raw("POST", file, "Content-Type: multipart/form-data\r\n", "x"), 400),
        arguments("broken frame", raw("POST", file, form, "x"), 400),
        arguments(
            "other part",
            raw(
                "POST",
                file,
                form,
                part("Content-Disposition: form-data; name=\"other\"; filename=\"a\"\r\n")),
            400),
        arguments(
            "field instead of a file",
            raw("POST", file, form, part("Content-Disposition: form-data; name=\"file\"\r\n")),
            400),
        arguments(
            "version that is not there",
            raw(
                "POST",
                file,
                form,
                part("Content-Disposition: form-data; name=\"file\"; filename=\"a.docx\"\r\n")),
            404),
        arguments(
            "large part header",
            raw(
                "POST",
                file,
                form,
                part(
                    "Content-Disposition: form-data; name=\"file\"; filename=\"a\"\r\nX: "
                        + "a".repeat(9_000)
                        + "\r\n")),
            413));
  }

  private static Stream<Arguments> lines() {
    return Stream.of(
        arguments("no host", "GET /api/v1/studies HTTP/1.1\r\nConnection: close\r\n\r\n", 400),
        arguments(
            "character that no path has",
            "GET /api/v1/<studies> HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
            400),
        arguments(
            "two lengths",
            "POST /api/v1/studies HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 1\r\n"
                + "Content-Length: 2\r\n\r\nab",
            400),
        arguments(
            "length that is none",
            "POST /api/v1/studies HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                + "Content-Length: -5\r\n\r\n",
            400));
  }

  private final HttpProbe api;

  HostileRequestsTest(HttpProbe api) {
    this.api = api;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("requests")
  void is_refused_with_a_problem(String name, String request, int status) {
    Answer answer = api.raw(request);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.header("content-type")).startsWith("application/problem+json");
    assertThat(answer.header("server")).isEmpty();
    assertThat(answer.body())
        .doesNotContainIgnoringCase(
            "exception",
            "\tat ",
            "io.clinnexus",
            "springframework",
            "tomcat",
            "jackson",
            "select ");
    assertThat(answer.body()).contains("\"status\":" + status, "\"code\":\"");
  }

  private static Arguments get(String name, String path, int status) {
    return arguments(name, raw("GET", path, "", ""), status);
  }

  private static Arguments post(String name, String json, int status) {
    return arguments(name, raw("POST", STUDIES, JSON, json), status);
  }

  private static String raw(String method, String path, String headers, String body) {
    String length = headers.contains("chunked") ? "" : "Content-Length: " + body.length() + "\r\n";
    return method
        + " "
        + path
        + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
        + headers
        + length
        + "\r\n"
        + body;
  }

  private static String part(String headers) {
    return "--frame\r\n" + headers + "\r\ncontent\r\n--frame--\r\n";
  }

  private static String chunks(String body) {
    return Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n";
  }
}
