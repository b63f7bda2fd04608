package io.clinnexus.api.problem;

import io.clinnexus.domain.shared.Coded;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says what is wrong with a JSON body, without a word about the classes it is read into. */
final class JsonFailures {

  private JsonFailures() {}

  static ProblemDraft draft(HttpMessageNotReadableException failure) {
    if (failure.getCause() instanceof MismatchedInputException mismatch) {
      InputError error = InputError.at(pointer(mismatch), rule(mismatch));
      return new ProblemDraft(
          "request.invalid-body", "The body breaks rules; see errors.", List.of(error), Map.of());
    }
    if (failure.getCause() instanceof JacksonException unreadable) {
      return invalidJson("The body is not valid JSON" + position(unreadable.getLocation()) + ".");
    }
    return invalidJson("The body is missing or is not valid JSON.");
  }

  private static ProblemDraft invalidJson(String detail) {
    return new ProblemDraft("request.invalid-json", detail, List.of(), Map.of());
  }

  private static String position(TokenStreamLocation location) {
    return location == null || location.getLineNr() < 1
        ? ""
        : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
  }

  private static String rule(MismatchedInputException failure) {
    if (failure instanceof UnrecognizedPropertyException) {
      return "is not a known property";
    }
    Class<?> type = failure.getTargetType();
    if (type != null && type.isEnum() && Coded.class.isAssignableFrom(type)) {
      return Arrays.stream(type.getEnumConstants())
          .map(constant -> ((Coded) constant).code())
          .collect(Collectors.joining(", ", "must be one of ", ""));
    }
    if (LocalDate.class.equals(type)) {
      return "must be a date from 1900-01-01 to 2199-12-31";
    }
    return failure instanceof InvalidFormatException || !failure.getPath().isEmpty()
        ? "has the wrong type"
        : "must be a JSON object";
  }

  private static String pointer(JacksonException failure) {
    return failure.getPath().stream()
        .map(step -> step.getPropertyName() == null ? "" + step.getIndex() : step.getPropertyName())
        .map(step -> "/" + step.replace("~", "~0").replace("/", "~1"))
        .collect(Collectors.joining());
  }
}
