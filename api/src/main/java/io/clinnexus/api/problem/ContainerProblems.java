package io.clinnexus.api.problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reports what the server itself refuses, such as an unreadable request line, as a problem. */
public final class ContainerProblems extends ErrorReportValve {

  private static final Logger LOG = LoggerFactory.getLogger(ContainerProblems.class);
  private static final int FIRST_ERROR = 400;

  @Override
  protected void report(Request request, Response response, @Nullable Throwable failure) {
    int status = response.getStatus();
    if (status < FIRST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    ProblemDraft draft = FrameworkFailures.byStatus(status);
    String body =
        """
        {"type":"%s","title":"%s","status":%d,"detail":"%s","instance":"","code":"%s",\
        "errors":[],"details":{},"trace_id":""}"""
            .formatted(
                Problem.TYPE_PREFIX + draft.code(),
                ProblemDraft.title(status),
                status,
                draft.detail(),
                draft.code());
    try {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      response.setContentType("application/problem+json");
      response.setContentLength(bytes.length);
      response.getOutputStream().write(bytes);
      response.finishResponse();
    } catch (IOException | IllegalStateException e) {
      LOG.debug("The client went away: {}", e.toString());
    }
  }
}
