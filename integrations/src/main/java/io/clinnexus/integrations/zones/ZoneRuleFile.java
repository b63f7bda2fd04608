package io.clinnexus.integrations.zones;

import io.clinnexus.domain.shared.Coded;
import io.clinnexus.domain.shared.DomainException;
import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.domain.zones.SourceZone;
import io.clinnexus.domain.zones.ZoneClassification;
import io.clinnexus.domain.zones.ZonePhrase;
import io.clinnexus.domain.zones.ZoneRule;
import io.clinnexus.domain.zones.ZoneRuleBook;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads one file of zone rules; every complaint names the file, the entry and the field. */
final class ZoneRuleFile {

  private static final double FRONT_MATTER_CONFIDENCE = 0.5;
  private static final Set<String> FILE_FIELDS = Set.of("version", "front-matter", "rules");
  private static final Set<String> RULE_FIELDS =
      Set.of("id", "zone", "strength", "binding", "en", "ru");

  private final String file;
  private final Set<String> ids = new HashSet<>();

  private ZoneRuleFile(String file) {
    this.file = file;
  }

  static ZoneRuleBook read(DocumentType type) {
    String file = type.code() + ".yaml";
    try (InputStream in = ZoneRuleFile.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("Missing zone rules " + file + ".");
      }
      return read(
          type, file, new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ZoneRuleBook read(DocumentType type, String file, String content) {
    return new ZoneRuleFile(file).parse(type, content);
  }

  private ZoneRuleBook parse(DocumentType type, String content) {
    Object root;
    try {
      root = new Yaml(new SafeConstructor(new LoaderOptions())).load(content);
    } catch (YAMLException e) {
      throw new IllegalStateException(file + ": not valid YAML.", e);
    }
    Map<?, ?> fields = map(root, "the file", "it");
    rejectUnknown(fields, FILE_FIELDS, "the file");
    SourceZone zone = zone(fields.get("front-matter"), "the file", "front-matter");
    List<ZoneRule> rules = new ArrayList<>();
    for (Object entry : list(fields.get("rules"), "the file", "rules")) {
      rules.addAll(rules(map(entry, "entry " + (ids.size() + 1), "it")));
    }
    return new ZoneRuleBook(
        type,
        text(fields.get("version"), "the file", "version"),
        new ZoneClassification(zone, FRONT_MATTER_CONFIDENCE, type.code() + ".front-matter"),
        rules);
  }

  private List<ZoneRule> rules(Map<?, ?> fields) {
    String id = text(fields.get("id"), "entry " + (ids.size() + 1), "id");
    if (!ids.add(id)) {
      throw complaint(id, "id", "is used twice");
    }
    rejectUnknown(fields, RULE_FIELDS, id);
    SourceZone zone = zone(fields.get("zone"), id, "zone");
    double strength = strength(fields.get("strength"), id);
    boolean binding = Boolean.TRUE.equals(fields.get("binding"));
    List<ZoneRule> rules = new ArrayList<>();
    for (DocumentLanguage language : List.of(DocumentLanguage.EN, DocumentLanguage.RU)) {
      List<ZonePhrase> patterns = new ArrayList<>();
      for (Object pattern : list(fields.get(language.code()), id, language.code())) {
        patterns.add(phrase(text(pattern, id, language.code()), id, language.code()));
      }
      rules.add(new ZoneRule(id, zone, language, patterns, strength, binding));
    }
    return rules;
  }

  private ZonePhrase phrase(String pattern, String entry, String field) {
    try {
      return ZonePhrase.parse(pattern);
    } catch (DomainException e) {
      throw new IllegalStateException(
          file + ", " + entry + ", " + field + ": '" + pattern + "': " + e.getMessage(), e);
    }
  }

  private SourceZone zone(@Nullable Object value, String entry, String field) {
    try {
      return Coded.parse(SourceZone.class, text(value, entry, field));
    } catch (DomainException e) {
      throw new IllegalStateException(
          file + ", " + entry + ", " + field + ": " + e.getMessage(), e);
    }
  }

  private double strength(@Nullable Object value, String entry) {
    double strength =
        value == null ? 1.0 : value instanceof Number number ? number.doubleValue() : 0;
    if (strength <= 0 || strength > 1) {
      throw complaint(entry, "strength", "must be a number above 0, at most 1");
    }
    return strength;
  }

  private void rejectUnknown(Map<?, ?> fields, Set<String> known, String entry) {
    for (Object field : fields.keySet()) {
      if (!(field instanceof String name && known.contains(name))) {
        throw complaint(entry, String.valueOf(field), "is not a known field");
      }
    }
  }

  private Map<?, ?> map(@Nullable Object value, String entry, String field) {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw complaint(entry, field, "must be a mapping");
  }

  private List<?> list(@Nullable Object value, String entry, String field) {
    if (value instanceof List<?> list && !list.isEmpty()) {
      return list;
    }
    throw complaint(entry, field, "must be a list that is not empty");
  }

  private String text(@Nullable Object value, String entry, String field) {
    if (value instanceof String text && !text.isBlank()) {
      return text;
    }
    throw complaint(entry, field, "must be text");
  }

  private IllegalStateException complaint(String entry, String field, String rule) {
    return new IllegalStateException(file + ", " + entry + ", " + field + ": " + rule + ".");
  }
}
