package io.clinnexus.integrations.facts;

import io.clinnexus.integrations.rules.InvalidRules;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A YAML file of mappings, lists and text; every complaint names the file, the line and the field.
 */
record YamlFile(String name, Node node) {

  static YamlFile parse(String name, String content) {
    try {
      Node node = new Yaml(new LoaderOptions()).compose(new StringReader(content));
      if (node == null) {
        throw new InvalidRules(name + ", line 1: the file is empty.");
      }
      return new YamlFile(name, node);
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw new InvalidRules(name + ", line " + line + ": not valid YAML.", e);
    } catch (YAMLException e) {
      throw new InvalidRules(name + ", line 1: not valid YAML.", e);
    }
  }

  Entry root() {
    return new Entry(this, "the file", node);
  }

  /** A mapping, with the field it is the value of. */
  record Entry(YamlFile file, String field, Node node) {

    /** The fields in their order; complains about those that are not known. */
    Map<String, Node> fields(Set<String> known) {
      Map<String, Node> fields = fields();
      fields.forEach(
          (name, value) -> {
            if (!known.contains(name)) {
              throw file.complaint(value, name, "is not a known field");
            }
          });
      return fields;
    }

    Map<String, Node> fields() {
      if (!(node instanceof MappingNode mapping)) {
        throw file.complaint(node, field, "must be a mapping");
      }
      Map<String, Node> fields = new LinkedHashMap<>();
      for (NodeTuple tuple : mapping.getValue()) {
        String name = file.scalar(tuple.getKeyNode(), field);
        if (fields.put(name, tuple.getValueNode()) != null) {
          throw file.complaint(tuple.getKeyNode(), name, "stands twice");
        }
      }
      return fields;
    }

    String text(String name) {
      return optionalText(name).orElseThrow(() -> file.complaint(node, name, "must be there"));
    }

    Optional<String> optionalText(String name) {
      return Optional.ofNullable(fields().get(name)).map(value -> file.scalar(value, name));
    }

    /** The texts of a list; empty when the field is absent. */
    List<String> texts(String name) {
      return items(name).stream().map(item -> file.scalar(item, name)).toList();
    }

    List<Entry> entries(String name) {
      return items(name).stream().map(item -> new Entry(file, name, item)).toList();
    }

    List<Node> items(String name) {
      Node value = fields().get(name);
      if (value == null) {
        return List.of();
      }
      if (!(value instanceof SequenceNode sequence)) {
        throw file.complaint(value, name, "must be a list");
      }
      return new ArrayList<>(sequence.getValue());
    }

    InvalidRules complaint(String name, String rule) {
      Node at = node instanceof MappingNode ? fields().getOrDefault(name, node) : node;
      return file.complaint(at, name, rule);
    }
  }

  private String scalar(Node value, String field) {
    if (value instanceof ScalarNode text && !text.getValue().isBlank()) {
      return text.getValue();
    }
    throw complaint(value, field, "must be text");
  }

  InvalidRules complaint(Node at, String field, String rule) {
    int line = at.getStartMark() == null ? 1 : at.getStartMark().getLine() + 1;
    return new InvalidRules(name + ", line " + line + ", " + field + ": " + rule + ".");
  }
}
