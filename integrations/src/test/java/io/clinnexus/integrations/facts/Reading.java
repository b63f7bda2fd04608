package io.clinnexus.integrations.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.AnchorBuilder;
import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.anchors.DocumentDraft;
import io.clinnexus.domain.facts.FactKey;
import io.clinnexus.domain.facts.FactValue;
import io.clinnexus.domain.facts.Quote;
import io.clinnexus.domain.facts.extraction.ExtractedFacts;
import io.clinnexus.domain.facts.extraction.FactExtractor;
import io.clinnexus.domain.facts.extraction.ReadFact;
import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.integrations.rules.RuleFiles;
import io.clinnexus.integrations.zones.ZoneRulesConfiguration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the rules of the product read out of a document written by hand. */
final class Reading {

  private static final FactExtractor EXTRACTOR =
      new FactExtractor(new YamlFactRuleBooks(RuleFiles.shipped()).rules());
  private static final AnchorBuilder BUILDER =
      new AnchorBuilder(new ZoneRulesConfiguration().zoneRuleBooks(RuleFiles.shipped()));
  static final DocumentVersionId VERSION = new DocumentVersionId(new UUID(1, 2));

  private final ExtractedFacts extracted;

  private Reading(ExtractedFacts extracted) {
    this.extracted = extracted;
  }

  static Reading of(DocumentDraft draft) {
    return of(draft, DocumentType.PROTOCOL);
  }

  static Reading of(DocumentDraft draft, DocumentType type) {
    List<Anchor> anchors = BUILDER.build(draft.build(), VERSION, type).anchors();
    ExtractedFacts extracted = EXTRACTOR.read(anchors, type, DocumentLanguage.MIXED);
    Map<AnchorId, Anchor> byId =
        anchors.stream().collect(Collectors.toMap(Anchor::id, Function.identity()));
    for (ReadFact fact : extracted.facts()) {
      assertThat(fact.quotes()).isNotEmpty();
      for (Quote quote : fact.quotes()) {
        assertThat(
                byId.get(quote.anchorId()).textNormalised().substring(quote.start(), quote.end()))
            .isEqualTo(quote.text());
      }
    }
    return new Reading(extracted);
  }

  ExtractedFacts extracted() {
    return extracted;
  }

  Optional<ReadFact> fact(String key) {
    return extracted.facts().stream()
        .filter(fact -> fact.key().equals(FactKey.parse(key)))
        .findFirst();
  }

  /** The value of a fact as plain text; empty when there is none. */
  String value(String key) {
    return fact(key).map(fact -> text(fact.value().value())).orElse("");
  }

  static String text(FactValue value) {
    if (value instanceof FactValue.Text text) {
      return text.text();
    } else if (value instanceof FactValue.Numeric numeric) {
      return numeric.number().toPlainString();
    } else if (value instanceof FactValue.Flag flag) {
      return String.valueOf(flag.holds());
    } else if (value instanceof FactValue.Duration duration) {
      return duration.amount() + " " + duration.unit().code();
    } else if (value instanceof FactValue.Range range) {
      return range.min() + ".." + range.max();
    } else if (value instanceof FactValue.Texts texts) {
      return String.join(" | ", texts.texts());
    }
    return value.toString();
  }
}
