package io.clinnexus.domain.facts.soa;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes the objects of one export. Ids are the class and a number in the order of making, so the
 * same schedules give the same ids; names are unique within a class, as the model demands.
 */
final class UsdmObjects {

  private static final String CODE_SYSTEM = "http://www.cdisc.org";

  private final UsdmTerms terms;
  private final Map<String, Integer> counters = new LinkedHashMap<>();
  private final Map<String, Set<String>> names = new LinkedHashMap<>();

  UsdmObjects(UsdmTerms terms) {
    this.terms = terms;
  }

  UsdmTerms terms() {
    return terms;
  }

  UsdmObject make(String instanceType) {
    return new UsdmObject(
        instanceType, instanceType + "_" + counters.merge(instanceType, 1, Integer::sum));
  }

  /** An object with a name, which gets a number where another one has it, and with a label. */
  UsdmObject named(String instanceType, String label) {
    UsdmObject object = make(instanceType);
    String base = label.isEmpty() ? object.id() : label;
    Set<String> taken = names.computeIfAbsent(instanceType, key -> new HashSet<>());
    String name = base;
    for (int i = 2; !taken.add(name); i++) {
      name = base + " (" + i + ")";
    }
    return object.set("name", name).set("label", label);
  }

  UsdmObject code(String code, String decode) {
    return make("Code")
        .set("code", code)
        .set("codeSystem", CODE_SYSTEM)
        .set("codeSystemVersion", terms.version())
        .set("decode", decode);
  }

  UsdmObject code(UsdmTerms.Term term) {
    return code(term.code(), term.decode());
  }

  /** The footnotes of those marks as annotations; a mark without a footnote says nothing. */
  List<UsdmObject> comments(List<String> marks, Map<String, String> notes) {
    List<UsdmObject> comments = new ArrayList<>();
    for (String mark : marks) {
      String text = notes.get(mark);
      if (text != null) {
        comments.add(make("CommentAnnotation").set("text", text).set("codes", List.of()));
      }
    }
    return comments;
  }

  /** Links objects of a class in their order. */
  static void chain(List<UsdmObject> objects) {
    for (int i = 0; i < objects.size(); i++) {
      objects.get(i).set("previousId", i == 0 ? null : objects.get(i - 1).id());
      objects.get(i).set("nextId", i + 1 == objects.size() ? null : objects.get(i + 1).id());
    }
  }
}
