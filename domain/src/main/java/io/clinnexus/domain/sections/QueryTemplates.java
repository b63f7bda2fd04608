package io.clinnexus.domain.sections;

import io.clinnexus.domain.shared.OpaqueJson;
import java.util.List;
import java.util.Map;

/** Search texts by the language of the document. */
public record QueryTemplates(List<String> ru, List<String> en, Map<String, OpaqueJson> otherKeys) {

  public static final QueryTemplates NONE = new QueryTemplates(List.of(), List.of(), Map.of());

  public QueryTemplates {
    ru = List.copyOf(ru);
    en = List.copyOf(en);
    otherKeys = Map.copyOf(otherKeys);
  }
}
