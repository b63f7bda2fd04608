package io.clinnexus.domain.sections;

import io.clinnexus.domain.shared.OpaqueJson;
import java.util.Map;

/** Whether a section may be written only with a key of the caller's own. */
public record RecipeSecurity(boolean secureModeRequired, Map<String, OpaqueJson> otherKeys) {

  public static final RecipeSecurity SECURE = new RecipeSecurity(true, Map.of());

  public RecipeSecurity {
    otherKeys = Map.copyOf(otherKeys);
  }
}
