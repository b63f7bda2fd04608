package io.clinnexus.domain.anchors.alignment;

import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.AnchorContentType;
import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.anchors.TextNormaliser;
import io.clinnexus.domain.anchors.wording.NumberReferences;
import io.clinnexus.domain.anchors.wording.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads the anchors of one version as units: the body with its tables as wholes, and the notes. */
final class UnitReader {

  private static final int NO_LABEL = -1;
  private static final int LONGEST_LABEL = 120;

  private final Lexicon lexicon;
  private final List<Unit> body = new ArrayList<>();
  private final List<Unit> notes = new ArrayList<>();
  private final Map<AnchorId, Content> contents = new HashMap<>();
  private final Map<Integer, List<Anchor>> tables = new HashMap<>();
  private final List<Integer> contexts = new ArrayList<>();
  private final List<Integer> levels = new ArrayList<>();

  /**
   * Reads a version.
   *
   * @param anchors in document order
   */
  UnitReader(List<Anchor> anchors, Lexicon lexicon, NumberReferences references) {
    this.lexicon = lexicon;
    List<Content> read = Numbering.of(anchors, references);
    for (int i = 0; i < anchors.size(); i++) {
      contents.put(anchors.get(i).id(), read.get(i));
      if (anchors.get(i).type() == AnchorContentType.CELL) {
        tables
            .computeIfAbsent(tableIndex(anchors.get(i)), unused -> new ArrayList<>())
            .add(anchors.get(i));
      }
    }
    anchors.forEach(this::add);
  }

  List<Unit> body() {
    return body;
  }

  List<Unit> notes() {
    return notes;
  }

  Content content(Anchor anchor) {
    return Objects.requireNonNull(contents.get(anchor.id()));
  }

  /** The rows of a table as units, in order. */
  List<Unit> rows(Unit table) {
    return TableCells.rows(table.anchors()).stream().map(this::row).toList();
  }

  private static int tableIndex(Anchor cell) {
    return TableCells.place(cell).tableIndex();
  }

  private void add(Anchor anchor) {
    Content content = content(anchor);
    switch (anchor.type()) {
      case HDR -> {
        int level = anchor.heading().orElseThrow().level();
        int key = lexicon.text(content.key());
        close(level);
        contexts.add(lexicon.text(context() + "/" + key));
        levels.add(level);
        body.add(unit(Unit.Kind.HEADING, List.of(anchor), key, content.wording(), NO_LABEL));
      }
      case P, LI, TBL ->
          body.add(
              unit(
                  Unit.Kind.TEXT,
                  List.of(anchor),
                  lexicon.text(content.key()),
                  content.wording(),
                  NO_LABEL));
      case FN ->
          notes.add(
              unit(
                  Unit.Kind.NOTE,
                  List.of(anchor),
                  lexicon.text(content.key()),
                  content.wording(),
                  NO_LABEL));
      case CELL ->
          Optional.ofNullable(tables.remove(tableIndex(anchor)))
              .ifPresent(cells -> body.add(table(cells)));
    }
  }

  private void close(int level) {
    while (!levels.isEmpty() && levels.get(levels.size() - 1) >= level) {
      levels.remove(levels.size() - 1);
      contexts.remove(contexts.size() - 1);
    }
  }

  private int context() {
    return contexts.isEmpty() ? -1 : contexts.get(contexts.size() - 1);
  }

  private Unit unit(Unit.Kind kind, List<Anchor> anchors, int key, Wording wording, int label) {
    return new Unit(
        kind, anchors, key, context(), wording.text(), lexicon.words(wording.forms()), label);
  }

  /** A table is known by the texts of its cells. */
  private Unit table(List<Anchor> cells) {
    StringBuilder key = new StringBuilder("table");
    List<String> forms = new ArrayList<>();
    for (Anchor cell : cells) {
      Content content = content(cell);
      key.append('\u0002').append(content.key());
      forms.add('\u0003' + content.key());
      forms.addAll(content.wording().forms());
    }
    return new Unit(
        Unit.Kind.TABLE,
        cells,
        lexicon.text(key.toString()),
        context(),
        "",
        lexicon.words(forms),
        NO_LABEL);
  }

  /** A row is known by the texts of its cells, and by the first of them that is not blank. */
  private Unit row(List<Anchor> cells) {
    StringBuilder key = new StringBuilder("row");
    List<String> forms = new ArrayList<>();
    String label = "";
    for (Anchor cell : cells) {
      Content content = content(cell);
      String text = content.key();
      if (!text.isEmpty()) {
        key.append('\u0002').append(text);
        forms.addAll(content.wording().forms());
        label = label.isEmpty() ? text : label;
      }
    }
    return new Unit(
        Unit.Kind.ROW,
        cells,
        lexicon.text(key.toString()),
        NO_LABEL,
        TextNormaliser.head(label, LONGEST_LABEL),
        lexicon.words(forms),
        label.isEmpty() ? NO_LABEL : lexicon.text(label));
  }
}
