package io.clinnexus.integrations.rules;

import io.clinnexus.domain.shared.Coded;
import io.clinnexus.domain.shared.DomainException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A value of a rule file that knows where it stands. Whatever is not as asked for is an {@link
 * InvalidRules} that names file, line and field.
 */
public final class RuleNode {

  private final String file;
  private final String field;
  private final Node node;

  private RuleNode(String file, String field, Node node) {
    this.file = file;
    this.field = field;
    this.node = node;
  }

  /** Reads the content of a file. */
  public static RuleNode read(String file, String content) {
    try {
      Node root =
          new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(content));
      if (root == null) {
        throw new InvalidRules(file + ", line 1: is empty.");
      }
      return new RuleNode(file, "it", root);
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      throw new InvalidRules(file + ", line " + line + ": not valid YAML.", e);
    } catch (YAMLException e) {
      throw new InvalidRules(file + ": not valid YAML.", e);
    }
  }

  /** What is wrong with this value, to be thrown; the rule completes "field ...". */
  public InvalidRules complaint(String rule) {
    return new InvalidRules(sentence(rule));
  }

  private String sentence(String rule) {
    return file
        + ", line "
        + (node.getStartMark().getLine() + 1)
        + ", "
        + field
        + ": "
        + rule
        + ".";
  }

  /** Refuses a mapping with any other field. */
  public RuleNode only(Set<String> known) {
    fields()
        .forEach(
            (name, value) -> {
              if (!known.contains(name)) {
                throw value.complaint("is not a known field");
              }
            });
    return this;
  }

  /** A field that must be there. */
  public RuleNode field(String name) {
    return optional(name).orElseThrow(() -> complaint("lacks the field " + name));
  }

  /** A field that may be missing. */
  public Optional<RuleNode> optional(String name) {
    return Optional.ofNullable(fields().get(name));
  }

  /** The fields of a mapping in their order; none twice. */
  public Map<String, RuleNode> fields() {
    if (!(node instanceof MappingNode mapping)) {
      throw complaint("must be a mapping");
    }
    Map<String, RuleNode> fields = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        throw complaint("must have names for fields");
      }
      RuleNode value = new RuleNode(file, key.getValue(), tuple.getValueNode());
      if (fields.put(key.getValue(), value) != null) {
        throw value.complaint("is there twice");
      }
    }
    return fields;
  }

  /** The items of a list. */
  public List<RuleNode> items() {
    if (!(node instanceof SequenceNode sequence)) {
      throw complaint("must be a list");
    }
    List<RuleNode> items = new ArrayList<>();
    sequence.getValue().forEach(item -> items.add(new RuleNode(file, field, item)));
    return items;
  }

  /** Text that is not blank. */
  public String text() {
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return scalar.getValue();
    }
    throw complaint("must be text");
  }

  /** The texts of a list that is in a field; none when the field is missing. */
  public List<String> texts(String name) {
    return optional(name)
        .map(list -> list.items().stream().map(RuleNode::text).toList())
        .orElse(List.of());
  }

  /** A whole number within bounds, both included. */
  public int whole(int least, int most) {
    try {
      int number = Integer.parseInt(text());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw complaint("must be a whole number");
    }
    throw complaint("must be " + least + " to " + most);
  }

  /** A number within bounds, both included. */
  public double number(double least, double most) {
    try {
      double number = Double.parseDouble(text());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw complaint("must be a number");
    }
    throw complaint("must be " + least + " to " + most);
  }

  /** True or false. */
  public boolean flag() {
    return switch (text()) {
      case "true" -> true;
      case "false" -> false;
      default -> throw complaint("must be true or false");
    };
  }

  /** The constant with this code. */
  public <E extends Enum<E> & Coded> E code(Class<E> type) {
    return as(text -> Coded.parse(type, text));
  }

  /** The constant whose code is the name of this field. */
  public <E extends Enum<E> & Coded> E named(Class<E> type) {
    try {
      return Coded.parse(type, field);
    } catch (DomainException e) {
      throw new InvalidRules(sentence("'" + field + "' is refused"), e);
    }
  }

  /** The text as a value of the domain; what the domain refuses is a complaint. */
  public <T> T as(Function<String, T> reading) {
    String text = text();
    try {
      return reading.apply(text);
    } catch (DomainException e) {
      throw new InvalidRules(sentence("'" + text + "' is refused"), e);
    }
  }
}
