package io.clinnexus.api.openapi;

import io.clinnexus.api.web.PageArguments;
import io.clinnexus.domain.shared.PageRequest;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import java.math.BigDecimal;
import java.util.Arrays;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.web.method.HandlerMethod;

/** Describes the two parameters of every operation that lists. */
final class PageParameters implements OperationCustomizer {

  PageParameters() {
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(PageRequest.class);
  }

  @Override
  public Operation customize(Operation operation, HandlerMethod method) {
    boolean lists =
        Arrays.stream(method.getMethodParameters())
            .anyMatch(parameter -> parameter.getParameterType() == PageRequest.class);
    if (lists) {
      IntegerSchema limit = new IntegerSchema();
      limit.minimum(BigDecimal.ONE).maximum(BigDecimal.valueOf(PageRequest.MAX_LIMIT));
      limit.setDefault(PageRequest.DEFAULT_LIMIT);
      operation.addParametersItem(
          new QueryParameter()
              .name(PageArguments.LIMIT)
              .description("How many at the most.")
              .schema(limit));
      operation.addParametersItem(
          new QueryParameter()
              .name(PageArguments.CURSOR)
              .description("`next_cursor` of the page before.")
              .schema(new StringSchema().maxLength(PageArguments.MAX_CURSOR)));
    }
    return operation;
  }
}
