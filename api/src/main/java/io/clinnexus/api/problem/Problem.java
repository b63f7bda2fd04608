package io.clinnexus.api.problem;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;

/**
 * An RFC 9457 problem.
 *
 * @param type {@code urn:clinnexus:problem:} and the code
 * @param instance the path that was asked for
 * @param code stable name of the failure
 * @param errors what is wrong with single inputs
 * @param details facts about the failure by name, for programs
 * @param traceId names the request in the log
 */
public record Problem(
    @Schema(example = "urn:clinnexus:problem:study.not-found") String type,
    @Schema(example = "Not Found") String title,
    @Schema(example = "404") int status,
    @Schema(example = "There is no study 0d1f9b9e-7a0e-4a8c-9a50-b1a1f1f0c001 in this workspace.")
        String detail,
    @Schema(example = "/api/v1/studies/0d1f9b9e-7a0e-4a8c-9a50-b1a1f1f0c001") String instance,
    @Schema(example = "study.not-found") String code,
    List<InputError> errors,
    @Schema(example = "{\"id\": \"0d1f9b9e-7a0e-4a8c-9a50-b1a1f1f0c001\"}")
        Map<String, Object> details,
    @Schema(example = "7f3c2f6d9a1b4c55") String traceId) {

  public static final String TYPE_PREFIX = "urn:clinnexus:problem:";

  public Problem {
    errors = List.copyOf(errors);
    details = Map.copyOf(details);
  }
}
