package io.clinnexus.integrations.zones;

import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.domain.zones.ZoneRule;
import io.clinnexus.domain.zones.ZoneRuleBook;
import io.clinnexus.domain.zones.ZoneRuleBooks;
import io.clinnexus.integrations.rules.InvalidRules;
import io.clinnexus.integrations.rules.RuleFiles;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The zone rules that ship with the product, one file per document type, read once at start. The
 * generic rules of {@code other.yaml} follow the rules of every other type.
 */
final class YamlZoneRuleBooks implements ZoneRuleBooks {

  private final Map<DocumentType, ZoneRuleBook> books = new EnumMap<>(DocumentType.class);

  /** Reads all files; throws {@link InvalidRules} naming file, line and field. */
  YamlZoneRuleBooks(RuleFiles files) {
    ZoneRuleBook generic = read(files, DocumentType.OTHER);
    for (DocumentType type : DocumentType.values()) {
      books.put(type, type == DocumentType.OTHER ? generic : extend(read(files, type), generic));
    }
  }

  @Override
  public ZoneRuleBook forType(DocumentType documentType) {
    return books.getOrDefault(documentType, ZoneRuleBook.empty(documentType));
  }

  private static ZoneRuleBook read(RuleFiles files, DocumentType type) {
    return ZoneRuleFile.read(type, files.read("zones/" + type.code() + ".yaml"));
  }

  private static ZoneRuleBook extend(ZoneRuleBook own, ZoneRuleBook generic) {
    List<ZoneRule> rules = new ArrayList<>(own.rules());
    rules.addAll(generic.rules());
    return new ZoneRuleBook(
        own.documentType(), own.version() + "+" + generic.version(), own.frontMatter(), rules);
  }
}
