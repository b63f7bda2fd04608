package io.clinnexus.persistence.sections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clinnexus.domain.sections.AllowedSources;
import io.clinnexus.domain.sections.ContextBuild;
import io.clinnexus.domain.sections.DependencySource;
import io.clinnexus.domain.sections.HeadingSignals;
import io.clinnexus.domain.sections.QcRuleset;
import io.clinnexus.domain.sections.QueryTemplates;
import io.clinnexus.domain.sections.RequiredFact;
import io.clinnexus.domain.sections.RequiredFacts;
import io.clinnexus.domain.sections.RetrievalRecipe;
import io.clinnexus.domain.sections.SignalsByLanguage;
import io.clinnexus.domain.sections.SourceRole;
import io.clinnexus.domain.shared.Confidence;
import io.clinnexus.domain.shared.OpaqueJson;
import io.clinnexus.domain.shared.StoredValueUnreadable;
import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.persistence.shared.JsonShapes;
import io.clinnexus.persistence.types.Jsonb;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Contracts in the forms that older programs stored. */
class SectionJsonTest {

  @Test
  void required_facts_in_every_old_form_are_read() {
    RequiredFact alpha = RequiredFact.named("alpha");

    assertThat(facts("[\"alpha\"]").facts()).containsExactly(alpha);
    assertThat(facts("[{\"fact_key\": \"alpha\"}]").facts()).containsExactly(alpha);
    assertThat(facts("{\"facts\": [\"alpha\"]}").facts()).containsExactly(alpha);
    assertThat(facts("{\"facts\": [{\"fact_key\": \"alpha\", \"required\": true}]}").facts())
        .containsExactly(alpha);
    assertThat(facts("{}")).isEqualTo(RequiredFacts.NONE);
  }

  @Test
  void required_facts_in_free_form_are_none_and_kept() {
    RequiredFacts free = facts("{\"study\": [\"phase\"], \"facts\": {\"a\": 1}}");

    assertThat(free.facts()).isEmpty();
    assertThat(free.otherKeys())
        .isEqualTo(
            Map.of(
                "study", new OpaqueJson("[\"phase\"]"),
                "facts_in_free_form", new OpaqueJson("{\"a\":1}")));
    assertThat(RequiredFactsJson.read(JsonShapes.write(free))).isEqualTo(free);
  }

  @Test
  void a_required_fact_without_a_key_is_refused_by_its_place() {
    assertThatThrownBy(() -> facts("{\"facts\": [{\"required\": true}]}"))
        .isInstanceOf(StoredValueUnreadable.class)
        .hasMessageContaining("RequiredFacts.facts[0].fact_key");
    assertThatThrownBy(() -> facts("7")).isInstanceOf(StoredValueUnreadable.class);
  }

  private static RequiredFacts facts(String json) {
    return RequiredFactsJson.read(new Jsonb(json));
  }

  @Test
  void empty_objects_are_the_defaults() {
    assertThat(AllowedSourcesJson.read(new Jsonb("{}"))).isEqualTo(AllowedSources.ANY);
    assertThat(QcRulesetJson.read(new Jsonb("{}"))).isEqualTo(QcRuleset.DEFAULT);
    assertThat(recipe("{}")).isEqualTo(RetrievalRecipe.DEFAULT);
    DependencySource source =
        AllowedSourcesJson.read(new Jsonb("{\"dependency_sources\": [{\"doc_type\": \"ib\"}]}"))
            .dependencySources()
            .get(0);
    assertThat(source)
        .isEqualTo(
            new DependencySource(
                DocumentType.IB,
                List.of(),
                true,
                SourceRole.PRIMARY,
                0,
                Confidence.NONE,
                List.of(),
                Map.of()));
  }

  @Test
  void signals_of_the_first_form_hold_for_both_languages() {
    RetrievalRecipe recipe =
        recipe(
            """
            {"heading_match": {"must": ["a"], "should": ["b"], "not": ["c"]},
             "regex": {"heading": ["^d"]},
             "context_build": {"max_chars": 5, "min_heading_level": 2},
             "mapping": {"min_heading_level": 1, "max_heading_level": 4},
             "fallback_search": {"query_templates": {"en": ["q"]}},
             "scope": {"doc_zone": "x"}}
            """);

    HeadingSignals signals =
        new HeadingSignals(
            List.of(), List.of("a"), List.of("b"), List.of("c"), List.of("^d"), Map.of());
    assertThat(recipe.mapping().signals().lang())
        .isEqualTo(new SignalsByLanguage(signals, signals, Map.of()));
    assertThat(recipe.mapping().highestLevel()).isEqualTo(2);
    assertThat(recipe.mapping().lowestLevel()).isEqualTo(4);
    assertThat(recipe.contextBuild()).isEqualTo(new ContextBuild(OptionalInt.of(5), Map.of()));
    assertThat(recipe.fallbackSearch().queryTemplates().en()).containsExactly("q");
    assertThat(recipe.otherKeys())
        .isEqualTo(Map.of("scope", new OpaqueJson("{\"doc_zone\":\"x\"}")));
    assertThat(RetrievalRecipeJson.read(JsonShapes.write(recipe))).isEqualTo(recipe);
  }

  @Test
  void the_second_form_is_read_in_its_older_layout_too() {
    RetrievalRecipe recipe =
        recipe(
            """
            {"version": 2,
             "lang": {"ru": {"must": ["а"], "weight": 3}, "en": {"not": ["z"]}},
             "regex": {"heading": {"ru": ["^1"], "en": ["^2"]}},
             "context_build": {"fallback_search": {"lang": {"ru": {"query_templates": ["ш"]}}}},
             "fallback_search": {"query_templates": {"ru": ["lean"], "en": ["lean"]}}}
            """);

    assertThat(recipe.mapping().signals().lang())
        .isEqualTo(
            new SignalsByLanguage(
                new HeadingSignals(
                    List.of(), List.of("а"), List.of(), List.of(), List.of("^1"), Map.of()),
                new HeadingSignals(
                    List.of(), List.of(), List.of(), List.of("z"), List.of("^2"), Map.of()),
                Map.of()));
    assertThat(recipe.fallbackSearch().queryTemplates())
        .isEqualTo(new QueryTemplates(List.of("ш"), List.of(), Map.of()));
    assertThat(recipe.contextBuild()).isEqualTo(ContextBuild.DEFAULT);
    assertThat(recipe.otherKeys())
        .isEqualTo(Map.of("lang", new OpaqueJson("{\"ru\":{\"weight\":3}}")));
  }

  @Test
  void the_layout_of_today_wins_over_the_older_one() {
    RetrievalRecipe recipe =
        recipe(
            """
            {"version": 2,
             "mapping": {"signals": {"lang": {"en": {"must": ["new"]}}}},
             "lang": {"en": {"must": ["old"]}}}
            """);

    assertThat(recipe.mapping().signals().lang().en().must()).containsExactly("new");
    assertThat(recipe.mapping().signals().lang().ru().none()).isTrue();
    assertThat(recipe.otherKeys())
        .isEqualTo(Map.of("lang", new OpaqueJson("{\"en\":{\"must\":[\"old\"]}}")));
  }

  @Test
  void a_zone_or_label_that_cannot_be_is_refused_by_its_place() {
    assertThatThrownBy(() -> recipe("{\"prefer_content_types\": [\"nope\"]}"))
        .isInstanceOf(StoredValueUnreadable.class)
        .hasMessageContaining("RetrievalRecipe.prefer_content_types[0]");
    assertThatThrownBy(() -> recipe("[]")).isInstanceOf(StoredValueUnreadable.class);
  }

  private static RetrievalRecipe recipe(String json) {
    return RetrievalRecipeJson.read(new Jsonb(json));
  }
}
