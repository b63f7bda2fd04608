package io.clinnexus.domain.sections;

import io.clinnexus.domain.anchors.AnchorContentType;
import io.clinnexus.domain.shared.InvalidValue;
import io.clinnexus.domain.shared.OpaqueJson;
import io.clinnexus.domain.zones.ZoneKey;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the content of a section is found: the language to read, the signals of its heading, the
 * zones and content types to prefer. Recipes of every older form read as this one.
 *
 * @param version of the form, 2
 */
public record RetrievalRecipe(
    int version,
    RecipeLanguage language,
    ContextBuild contextBuild,
    List<AnchorContentType> preferContentTypes,
    List<ZoneKey> preferSourceZones,
    List<ZoneKey> fallbackSourceZones,
    FallbackSearch fallbackSearch,
    RecipeSecurity security,
    HeadingMapping mapping,
    CaptureRule capture,
    Map<String, OpaqueJson> otherKeys) {

  /** The form that is written. */
  public static final int CURRENT_VERSION = 2;

  /** A recipe that leaves everything to the defaults. */
  public static final RetrievalRecipe DEFAULT =
      new RetrievalRecipe(
          CURRENT_VERSION,
          RecipeLanguage.AUTO,
          ContextBuild.DEFAULT,
          List.of(),
          List.of(),
          List.of(),
          FallbackSearch.NONE,
          RecipeSecurity.SECURE,
          HeadingMapping.NONE,
          CaptureRule.DEFAULT,
          Map.of());

  public RetrievalRecipe {
    InvalidValue.unless(version == CURRENT_VERSION, "version", "must be 2.");
    preferContentTypes = List.copyOf(preferContentTypes);
    preferSourceZones = List.copyOf(preferSourceZones);
    fallbackSourceZones = List.copyOf(fallbackSourceZones);
    otherKeys = Map.copyOf(otherKeys);
  }

  /** The same recipe with one more key that only we know. */
  RetrievalRecipe with(String key, OpaqueJson value) {
    Map<String, OpaqueJson> keys = new TreeMap<>(otherKeys);
    keys.put(key, value);
    return new RetrievalRecipe(
        version,
        language,
        contextBuild,
        preferContentTypes,
        preferSourceZones,
        fallbackSourceZones,
        fallbackSearch,
        security,
        mapping,
        capture,
        keys);
  }
}
