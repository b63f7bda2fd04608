package io.clinnexus.persistence.sections;

import io.clinnexus.domain.sections.LanguageChoice;
import io.clinnexus.domain.sections.RetrievalRecipe;
import io.clinnexus.persistence.shared.JsonCodec;
import io.clinnexus.persistence.shared.JsonDefaults;
import io.clinnexus.persistence.shared.JsonShapes;
import io.clinnexus.persistence.types.Jsonb;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The recipe of a contract in every form it was ever stored in. The first form has signals without
 * a language; they hold for both. The second has them by language, in its older layout beside the
 * mapping instead of in it. Level bounds and query templates once stood in the context.
 */
final class RetrievalRecipeJson {

  private static final String VERSION = "version";
  private static final String REGEX = "regex";
  private static final String HEADING = "heading";
  private static final String HEADING_MATCH = "heading_match";
  private static final String LANG = "lang";
  private static final String FALLBACK_SEARCH = "fallback_search";
  private static final String QUERY_TEMPLATES = "query_templates";
  private static final List<String> LANGUAGES = List.of("ru", "en");
  private static final List<String> WORDS = List.of("must", "should", "not");

  private RetrievalRecipeJson() {}

  static RetrievalRecipe read(Jsonb column) {
    if (!(JsonCodec.read(column) instanceof ObjectNode tree)) {
      return JsonShapes.read(column, RetrievalRecipe.class);
    }
    boolean byLanguage = tree.path(VERSION).asInt(1) == RetrievalRecipe.CURRENT_VERSION;
    ObjectNode mapping = JsonDefaults.object(tree, "mapping");
    ObjectNode lang = JsonDefaults.object(JsonDefaults.object(mapping, "signals"), LANG);
    LANGUAGES.forEach(language -> JsonDefaults.object(lang, language));
    if (!byLanguage) {
      readFirstForm(tree, lang);
    } else if (LANGUAGES.stream().allMatch(language -> empty(lang.path(language)))) {
      readOlderSecondForm(tree, lang);
    }
    ObjectNode context = JsonDefaults.object(tree, "context_build");
    move(context, "min_heading_level", mapping);
    move(context, "max_heading_level", mapping);
    readTemplates(tree, context, byLanguage);
    fillIn(tree);
    tree.put(VERSION, RetrievalRecipe.CURRENT_VERSION);
    return JsonShapes.read(JsonCodec.write(tree), RetrievalRecipe.class);
  }

  private static boolean empty(JsonNode signals) {
    return WORDS.stream().allMatch(key -> signals.path(key).isEmpty())
        && signals.path(REGEX).isEmpty();
  }

  private static void readFirstForm(ObjectNode tree, ObjectNode lang) {
    for (String language : LANGUAGES) {
      ObjectNode signals = JsonDefaults.object(lang, language);
      copy(tree.path(HEADING_MATCH), WORDS, signals);
      copyExpressions(tree.path(REGEX).path(HEADING), signals);
    }
    dropRead(tree, HEADING_MATCH, WORDS);
    dropRead(tree, REGEX, List.of(HEADING));
  }

  private static void readOlderSecondForm(ObjectNode tree, ObjectNode lang) {
    for (String language : LANGUAGES) {
      ObjectNode signals = JsonDefaults.object(lang, language);
      copy(tree.path(LANG).path(language), WORDS, signals);
      copyExpressions(tree.path(REGEX).path(HEADING).path(language), signals);
      if (tree.path(LANG) instanceof ObjectNode older) {
        dropRead(older, language, WORDS);
      }
      if (tree.path(REGEX).path(HEADING) instanceof ObjectNode older) {
        dropRead(tree.path(REGEX).path(HEADING), language, older);
      }
    }
    dropRead(tree, LANG, List.of());
    if (tree.path(REGEX) instanceof ObjectNode older) {
      dropRead(older, HEADING, List.of());
    }
    dropRead(tree, REGEX, List.of());
  }

  private static void dropRead(JsonNode list, String language, ObjectNode from) {
    if (list.path(language).isArray()) {
      from.remove(language);
    }
  }

  /** Takes away the lists that were read from the object under a key, and the object if empty. */
  private static void dropRead(ObjectNode parent, String key, List<String> lists) {
    if (parent.path(key) instanceof ObjectNode object) {
      for (String list : lists) {
        if (object.path(list).isArray()) {
          object.remove(list);
        }
      }
      if (object.isEmpty()) {
        parent.remove(key);
      }
    }
  }

  private static void copy(JsonNode from, List<String> lists, ObjectNode to) {
    for (String list : lists) {
      if (from.path(list).isArray()) {
        to.set(list, from.path(list));
      }
    }
  }

  private static void copyExpressions(JsonNode list, ObjectNode to) {
    if (list.isArray()) {
      to.set(REGEX, list);
    }
  }

  /** What stands in the context wins. */
  private static void move(ObjectNode from, String key, ObjectNode to) {
    if (from.path(key).isNumber()) {
      to.set(key, from.path(key));
      from.remove(key);
    }
  }

  /** The second form prefers the templates in the context, if there are any. */
  private static void readTemplates(ObjectNode tree, ObjectNode context, boolean byLanguage) {
    ObjectNode templates =
        JsonDefaults.object(JsonDefaults.object(tree, FALLBACK_SEARCH), QUERY_TEMPLATES);
    JsonNode older = context.path(FALLBACK_SEARCH).path(LANG);
    if (!byLanguage
        || LANGUAGES.stream()
            .allMatch(language -> older.path(language).path(QUERY_TEMPLATES).isEmpty())) {
      return;
    }
    for (String language : LANGUAGES) {
      templates.remove(language);
      JsonNode list = older.path(language).path(QUERY_TEMPLATES);
      if (list.isArray()) {
        templates.set(language, list);
      }
      if (older instanceof ObjectNode object) {
        dropRead(object, language, List.of(QUERY_TEMPLATES));
      }
    }
    dropEmpty(context);
  }

  private static void dropEmpty(ObjectNode context) {
    if (context.path(FALLBACK_SEARCH) instanceof ObjectNode search) {
      dropRead(search, LANG, List.of());
      dropRead(context, FALLBACK_SEARCH, List.of());
    }
  }

  private static void fillIn(ObjectNode tree) {
    JsonDefaults.value(JsonDefaults.object(tree, "language"), "mode", LanguageChoice.AUTO.code());
    JsonDefaults.value(JsonDefaults.object(tree, "security"), "secure_mode_required", true);
    JsonDefaults.object(tree, "capture");
  }
}
