package io.clinnexus.persistence.sections;

import io.clinnexus.domain.sections.AllowedSources;
import io.clinnexus.domain.sections.SourceRole;
import io.clinnexus.persistence.shared.JsonCodec;
import io.clinnexus.persistence.shared.JsonDefaults;
import io.clinnexus.persistence.shared.JsonShapes;
import io.clinnexus.persistence.types.Jsonb;
import tools.jackson.databind.node.ObjectNode;

/** The allowed sources of a contract, with what older ones leave out. */
final class AllowedSourcesJson {

  private AllowedSourcesJson() {}

  static AllowedSources read(Jsonb column) {
    if (!(JsonCodec.read(column) instanceof ObjectNode tree)) {
      return JsonShapes.read(column, AllowedSources.class);
    }
    for (ObjectNode source : JsonDefaults.elements(tree, "dependency_sources")) {
      JsonDefaults.value(source, "required", true);
      JsonDefaults.value(source, "role", SourceRole.PRIMARY.code());
      JsonDefaults.value(source, "precedence", 0);
      JsonDefaults.value(source, "min_mapping_confidence", 0.0);
    }
    ObjectNode scope = JsonDefaults.object(tree, "document_scope");
    JsonDefaults.value(scope, "same_study_only", true);
    JsonDefaults.value(scope, "allow_superseded", false);
    return JsonShapes.read(JsonCodec.write(tree), AllowedSources.class);
  }
}
