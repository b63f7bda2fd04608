package io.clinnexus.integrations.facts;

import io.clinnexus.domain.TextPage;
import io.clinnexus.domain.anchors.DocumentDraft;
import io.clinnexus.domain.facts.extraction.ReadFact;
import io.clinnexus.domain.shared.Coded;
import io.clinnexus.domain.studies.DocumentType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One page of a file of pages, and what must and must not be read from it. */
record FactPage(String name, List<String> page, Map<String, String> expected, List<String> absent) {

  static Stream<FactPage> read(String file) {
    return TextPage.read(FactPage.class, file).map(FactPage::of);
  }

  private static FactPage of(TextPage page) {
    List<String> rest = new ArrayList<>();
    Map<String, String> expected = new TreeMap<>();
    List<String> absent = new ArrayList<>();
    for (String line : page.lines()) {
      if (line.startsWith("= ")) {
        int colon = line.indexOf(": ");
        expected.put(line.substring(2, colon), line.substring(colon + 2));
      } else if (line.startsWith("! ")) {
        absent.add(line.substring(2));
      } else {
        rest.add(line);
      }
    }
    return new FactPage(page.name(), rest, expected, absent);
  }

  /** What the page states of the keys that the expectation names. */
  Map<String, String> found() {
    Map<String, String> found = new TreeMap<>();
    for (ReadFact fact : Reading.of(draft(), type()).extracted().facts()) {
      String key = fact.key().format();
      if (absent.contains("all") || absent.contains(key) || expected.containsKey(key)) {
        found.put(key, Reading.text(fact.value().value()));
      }
    }
    return found;
  }

  private DocumentType type() {
    return page.stream()
        .filter(line -> line.startsWith("t "))
        .map(line -> Coded.parse(DocumentType.class, line.substring(2)))
        .findFirst()
        .orElse(DocumentType.PROTOCOL);
  }

  private DocumentDraft draft() {
    DocumentDraft draft = new DocumentDraft();
    List<List<String>> rows = new ArrayList<>();
    for (String line : page) {
      String kind = line.substring(0, line.indexOf(' '));
      String text = line.substring(kind.length() + 1).replace(" -> ", "\t");
      if (kind.equals("|")) {
        rows.add(Arrays.stream(text.split("\\|", -1)).map(String::strip).toList());
        continue;
      }
      table(rows, draft);
      switch (kind) {
        case "t" -> {}
        case "h" -> draft.heading(1, text);
        case "h2" -> draft.heading(2, text);
        case "b" -> draft.bold(text);
        case "-" -> draft.item("•", text);
        default -> draft.text(text);
      }
    }
    table(rows, draft);
    return draft;
  }

  private static void table(List<List<String>> rows, DocumentDraft draft) {
    if (!rows.isEmpty()) {
      draft.table(0, List.copyOf(rows));
      rows.clear();
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
