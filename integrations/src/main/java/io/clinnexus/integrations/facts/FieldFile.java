package io.clinnexus.integrations.facts;

import io.clinnexus.domain.facts.FactKey;
import io.clinnexus.domain.facts.extraction.Cues;
import io.clinnexus.domain.facts.extraction.FieldRule;
import io.clinnexus.domain.facts.extraction.KeyRule;
import io.clinnexus.domain.facts.extraction.values.ValueKind;
import io.clinnexus.domain.shared.Coded;
import io.clinnexus.domain.shared.DomainException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the fields with their labels, and the cues. */
final class FieldFile {

  private static final Set<String> FILE = Set.of("version", "fields");
  private static final Set<String> FIELD = Set.of("id", "kind", "keys", "front-only", "en", "ru");
  private static final Set<String> KEY = Set.of("key", "as-written", "rename");
  private static final Set<String> CUES =
      Set.of(
          "not-this-study",
          "instruction",
          "synopsis",
          "background",
          "aside",
          "front-end",
          "not-title");

  private FieldFile() {}

  static List<FieldRule> fields(YamlFile file) {
    file.root().fields(FILE);
    List<FieldRule> fields = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (YamlFile.Entry entry : file.root().entries("fields")) {
      FieldRule field = field(entry);
      if (!ids.add(field.id())) {
        throw entry.complaint("id", "is used twice");
      }
      fields.add(field);
    }
    return fields;
  }

  private static FieldRule field(YamlFile.Entry entry) {
    entry.fields(FIELD);
    List<String> labels = new ArrayList<>(entry.texts("en"));
    labels.addAll(entry.texts("ru"));
    try {
      return new FieldRule(
          entry.text("id"),
          kind(entry),
          entry.entries("keys").stream().map(FieldFile::key).toList(),
          labels,
          entry.optionalText("front-only").map(Boolean::parseBoolean).orElse(false));
    } catch (DomainException e) {
      throw entry.complaint("id", String.valueOf(e.getMessage()));
    }
  }

  private static ValueKind kind(YamlFile.Entry entry) {
    try {
      return Coded.parse(ValueKind.class, entry.text("kind"));
    } catch (DomainException e) {
      throw entry.complaint("kind", "is not a known kind of value");
    }
  }

  private static KeyRule key(YamlFile.Entry entry) {
    entry.fields(KEY);
    Map<String, String> rename = new LinkedHashMap<>();
    for (String pair : entry.texts("rename")) {
      String[] parts = pair.split("=", -1);
      if (parts.length != 2) {
        throw entry.complaint("rename", "must be of the form name=other name");
      }
      rename.put(parts[0].strip(), parts[1].strip());
    }
    try {
      return new KeyRule(
          FactKey.parse(entry.text("key")),
          rename,
          entry.optionalText("as-written").map(Boolean::parseBoolean).orElse(false));
    } catch (DomainException e) {
      throw entry.complaint("key", String.valueOf(e.getMessage()));
    }
  }

  static Cues cues(YamlFile file) {
    YamlFile.Entry root = file.root();
    root.fields(CUES);
    return new Cues(
        lower(root, "not-this-study"),
        lower(root, "instruction"),
        lower(root, "synopsis"),
        lower(root, "background"),
        lower(root, "aside"),
        lower(root, "front-end"),
        lower(root, "not-title"));
  }

  private static List<String> lower(YamlFile.Entry root, String name) {
    List<String> cues = root.texts(name);
    if (cues.isEmpty()) {
      throw root.complaint(name, "must be a list that is not empty");
    }
    return cues.stream().map(cue -> cue.toLowerCase(Locale.ROOT)).toList();
  }
}
