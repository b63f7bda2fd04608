package io.clinnexus.domain.anchors.alignment;

import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.AnchorContentType;
import io.clinnexus.domain.anchors.AnchorLocation;
import io.clinnexus.domain.anchors.Heading;
import io.clinnexus.domain.studies.DocumentVersionId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Makes a later version out of an earlier one by edits of every kind at places that a seed decides,
 * and remembers what it did.
 */
public final class SeededEdits {

  private final Random random;
  private final List<Piece> pieces = new ArrayList<>();
  private final List<Anchor> removed = new ArrayList<>();
  private final List<String> vocabulary = new ArrayList<>();
  private final Set<String> texts = new HashSet<>();

  public SeededEdits(List<Anchor> base, long seed) {
    this.random = new Random(seed);
    for (Anchor anchor : base) {
      pieces.add(new Piece(anchor));
      texts.add(anchor.textNormalised());
      for (String word : anchor.textNormalised().split(" ")) {
        if (word.length() > 3 && word.chars().allMatch(Character::isLetter)) {
          vocabulary.add(word.toLowerCase());
        }
      }
    }
  }

  /** What was made: the later anchors, and what the alignment must say of them. */
  public record Truth(List<Anchor> later, List<Expected> expected) {}

  /** Anchors that belong together, and by which edit; no edit for what was left alone. */
  public record Expected(Optional<EditKind> edit, List<Anchor> earlier, List<Anchor> later) {}

  /** Tries each kind so many times. */
  public Truth make(int times, DocumentVersionId version) {
    for (int i = 0; i < times; i++) {
      for (EditKind kind : EditKind.values()) {
        edit(kind);
      }
    }
    Map<Piece, Anchor> anchors = Piece.anchors(pieces, version);
    List<Expected> expected = new ArrayList<>();
    Set<Anchor> split = new HashSet<>();
    for (Piece piece : pieces) {
      if (piece.edit == EditKind.SPLIT) {
        if (split.add(piece.origins.get(0))) {
          List<Anchor> parts =
              pieces.stream()
                  .filter(other -> other.origins.equals(piece.origins))
                  .map(anchors::get)
                  .toList();
          expected.add(new Expected(Optional.of(piece.edit), piece.origins, parts));
        }
      } else {
        expected.add(
            new Expected(
                Optional.ofNullable(piece.edit), piece.origins, List.of(anchors.get(piece))));
      }
    }
    removed.forEach(
        anchor ->
            expected.add(new Expected(Optional.of(EditKind.REMOVE), List.of(anchor), List.of())));
    return new Truth(pieces.stream().map(anchors::get).toList(), expected);
  }

  private void edit(EditKind kind) {
    switch (kind) {
      case NUMBER -> reword(kind, TextEdits::number);
      case UNIT -> reword(kind, TextEdits::unit);
      case COMPARISON -> reword(kind, TextEdits::comparison);
      case NEGATION -> reword(kind, TextEdits::negation);
      case DATE -> reword(kind, TextEdits::date);
      case LEVEL -> reword(kind, TextEdits::level);
      case WORDS -> reword(kind, (text, made) -> TextEdits.words(text, made, vocabulary, 1));
      case QUARTER ->
          reword(
              kind,
              (text, made) ->
                  TextEdits.words(text, made, vocabulary, Math.max(1, text.split(" ").length / 4)));
      case CASE -> reword(kind, TextEdits::letterCase);
      case TYPOGRAPHY -> reword(kind, TextEdits::typography);
      case RENUMBER -> renumber();
      case MOVE, MOVE_EDIT -> move(kind);
      case MOVE_SECTION -> moveSection();
      case SPLIT -> split();
      case MERGE -> merge();
      case ADD, COPY -> add(kind);
      case REMOVE -> remove();
      case CELL -> cell();
      case ADD_ROW, REMOVE_ROW -> row(kind);
      case ADD_COLUMN, REMOVE_COLUMN -> column(kind);
    }
  }

  /** Changes a text; null when it has nothing to change. */
  interface Rewording {
    String apply(String text, Random random);
  }

  private void reword(EditKind kind, Rewording rewording) {
    for (int attempt = 0; attempt < 200; attempt++) {
      Piece piece = pieces.get(random.nextInt(pieces.size()));
      if (piece.isUntouched() && isText(piece) && isLoneNeighbour(piece)) {
        String text = rewording.apply(piece.text, random);
        if (text != null && (kind == EditKind.TYPOGRAPHY || !texts.contains(text))) {
          piece.text = text;
          piece.edit = kind;
          return;
        }
      }
    }
  }

  private static boolean isText(Piece piece) {
    return piece.template.type() == AnchorContentType.P
        || piece.template.type() == AnchorContentType.LI
        || piece.template.type() == AnchorContentType.FN;
  }

  private boolean isLoneNeighbour(Piece piece) {
    return piece.text.split(" ").length >= 5;
  }

  private int findText(int leastWords, Predicate<Piece> more) {
    for (int attempt = 0; attempt < 300; attempt++) {
      int place = random.nextInt(pieces.size());
      Piece piece = pieces.get(place);
      if (piece.isUntouched()
          && piece.template.type() == AnchorContentType.P
          && piece.text.split(" ").length >= leastWords
          && more.test(piece)) {
        return place;
      }
    }
    return -1;
  }

  /** A place between two pieces that is not inside a table nor among notes. */
  private int findGap() {
    while (true) {
      int place = random.nextInt(pieces.size());
      AnchorContentType type = pieces.get(place).template.type();
      boolean inTable =
          type == AnchorContentType.CELL
              && place > 0
              && pieces.get(place - 1).template.type() == AnchorContentType.CELL;
      if (!inTable && type != AnchorContentType.FN) {
        return place;
      }
    }
  }

  private boolean isOnce(Piece piece) {
    return pieces.stream().filter(other -> other.text.equals(piece.text)).count() == 1;
  }

  private void move(EditKind kind) {
    int from = findText(8, this::isOnce);
    if (from < 0) {
      return;
    }
    int to = findGap();
    int between =
        (int)
            pieces.subList(Math.min(from, to), Math.max(from, to)).stream()
                .filter(piece -> piece.text.split(" ").length > 3)
                .count();
    if (between < 6) {
      return;
    }
    Piece piece = pieces.get(from);
    if (kind == EditKind.MOVE_EDIT) {
      piece.text = TextEdits.words(piece.text, random, vocabulary, 1);
    }
    piece.edit = kind;
    pieces.remove(from);
    pieces.add(to > from ? to - 1 : to, piece);
  }

  private void moveSection() {
    List<Integer> headings = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.get(i).heading.isPresent()) {
        headings.add(i);
      }
    }
    if (headings.size() < 6) {
      return;
    }
    int pick = random.nextInt(headings.size() - 1);
    int from = headings.get(pick);
    int end = headings.get(pick + 1);
    int words =
        pieces.subList(from, end).stream().mapToInt(piece -> piece.text.split(" ").length).sum();
    boolean free = pieces.subList(from, end).stream().allMatch(Piece::isUntouched);
    boolean once =
        pieces.subList(from, end).stream()
            .anyMatch(piece -> piece.text.length() > 60 && isOnce(piece));
    int target = headings.get(random.nextInt(headings.size()));
    int passed =
        pieces.subList(Math.min(from, target), Math.max(end, target)).stream()
            .mapToInt(piece -> piece.text.split(" ").length)
            .sum();
    if (!free
        || !once
        || end - from > 12
        || (target >= from && target <= end)
        || passed < 4 * words + 40) {
      return;
    }
    List<Piece> section = new ArrayList<>(pieces.subList(from, end));
    section.forEach(piece -> piece.edit = EditKind.MOVE_SECTION);
    pieces.subList(from, end).clear();
    pieces.addAll(target > from ? target - section.size() : target, section);
  }

  private void renumber() {
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get((i + 17 * random.nextInt(50)) % pieces.size());
      if (piece.isUntouched()
          && piece.heading.flatMap(Heading::number).isPresent()
          && piece.location instanceof AnchorLocation.InText place
          && place.numberLabel().isPresent()) {
        Heading heading = piece.heading.orElseThrow();
        String number = heading.number().orElseThrow() + ".9";
        piece.heading =
            Optional.of(new Heading(heading.level(), Optional.of(number), heading.title()));
        piece.edit = EditKind.RENUMBER;
        return;
      }
    }
  }

  private void split() {
    int place = findText(14, piece -> isOnce(piece) && TextEdits.sentenceEnd(piece.text) > 0);
    if (place < 0) {
      return;
    }
    Piece whole = pieces.get(place);
    int end = TextEdits.sentenceEnd(whole.text);
    Piece rest = new Piece(whole.template, whole.text.substring(end).strip());
    whole.text = whole.text.substring(0, end).strip();
    rest.origins.addAll(whole.origins);
    whole.edit = EditKind.SPLIT;
    rest.edit = EditKind.SPLIT;
    pieces.add(place + 1, rest);
  }

  private void merge() {
    int place =
        findText(
            6,
            piece -> {
              int next = pieces.indexOf(piece) + 1;
              return next < pieces.size()
                  && pieces.get(next).isUntouched()
                  && pieces.get(next).template.type() == AnchorContentType.P
                  && pieces.get(next).text.split(" ").length >= 6
                  && isOnce(piece)
                  && isOnce(pieces.get(next));
            });
    if (place >= 0) {
      Piece first = pieces.get(place);
      Piece second = pieces.remove(place + 1);
      first.text = first.text + " " + second.text;
      first.origins.addAll(second.origins);
      first.edit = EditKind.MERGE;
    }
  }

  private void add(EditKind kind) {
    int place = findText(8, piece -> true);
    if (place < 0) {
      return;
    }
    Piece model = pieces.get(place);
    int gap = findGap();
    String text =
        kind == EditKind.COPY
            ? model.text
            : TextEdits.random(random, vocabulary, 8 + random.nextInt(20));
    Piece added = new Piece(model.template, text);
    added.edit = kind;
    if (kind == EditKind.COPY) {
      model.edit = EditKind.TYPOGRAPHY;
    }
    pieces.add(gap, added);
  }

  private void remove() {
    int place = findText(2, piece -> true);
    if (place >= 0) {
      removed.addAll(pieces.remove(place).origins);
    }
  }

  private void cell() {
    for (int attempt = 0; attempt < 300; attempt++) {
      Piece piece = pieces.get(random.nextInt(pieces.size()));
      if (piece.isUntouched()
          && piece.template.type() == AnchorContentType.CELL
          && isOnlyTouch(piece)) {
        String text = TextEdits.number(piece.text, random);
        piece.text = text != null ? text : piece.text.isEmpty() ? "X" : piece.text + " (optional)";
        piece.edit = EditKind.CELL;
        return;
      }
    }
  }

  /** One change of a row is enough to see whether the rest of it stays. */
  private boolean isOnlyTouch(Piece cell) {
    return rowOf(cell).stream().allMatch(Piece::isUntouched) && rowOf(cell).size() > 1;
  }

  private List<Piece> rowOf(Piece cell) {
    return tableOf(cell).stream()
        .filter(other -> other.place().rowIndex() == cell.place().rowIndex())
        .toList();
  }

  private List<Piece> tableOf(Piece cell) {
    return pieces.stream()
        .filter(other -> other.template.type() == AnchorContentType.CELL)
        .filter(other -> other.place().tableIndex() == cell.place().tableIndex())
        .toList();
  }

  /** A table without merged cells or nested tables, untouched but for single cells. */
  private Optional<List<Piece>> plainTable(Predicate<List<Piece>> more) {
    for (int attempt = 0; attempt < 60; attempt++) {
      Piece piece = pieces.get(random.nextInt(pieces.size()));
      if (piece.template.type() == AnchorContentType.CELL) {
        List<Piece> table = tableOf(piece);
        int width = table.stream().mapToInt(cell -> cell.place().columnIndex()).max().orElse(0) + 1;
        int height = table.stream().mapToInt(cell -> cell.place().rowIndex()).max().orElse(0) + 1;
        int from = pieces.indexOf(table.get(0));
        boolean whole = pieces.subList(from, from + table.size()).equals(table);
        if (whole
            && width >= 3
            && height >= 4
            && table.size() == width * height
            && more.test(table)) {
          return Optional.of(table);
        }
      }
    }
    return Optional.empty();
  }

  private final Map<Integer, Integer> reshaped = new HashMap<>();

  private boolean isFirstChange(List<Piece> table) {
    return reshaped.putIfAbsent(table.get(0).place().tableIndex(), 1) == null;
  }

  private void row(EditKind kind) {
    plainTable(this::isFirstChange)
        .ifPresent(
            table -> {
              int height = table.stream().mapToInt(cell -> cell.place().rowIndex()).max().orElse(0);
              int row = 1 + random.nextInt(height);
              List<Piece> cells =
                  table.stream().filter(cell -> cell.place().rowIndex() == row).toList();
              if (!cells.stream().allMatch(Piece::isUntouched)) {
                return;
              }
              int step = kind == EditKind.ADD_ROW ? 1 : -1;
              int at = pieces.indexOf(cells.get(0));
              table.stream()
                  .filter(cell -> cell.place().rowIndex() >= row + (step < 0 ? 1 : 0))
                  .forEach(
                      cell ->
                          cell.place(cell.place().rowIndex() + step, cell.place().columnIndex()));
              if (kind == EditKind.REMOVE_ROW) {
                cells.forEach(cell -> removed.addAll(cell.origins));
                pieces.removeAll(cells);
              } else {
                for (Piece cell : cells) {
                  String text =
                      cell.place().columnIndex() == 0
                          ? TextEdits.random(random, vocabulary, 3)
                          : cell.text;
                  Piece added = new Piece(cell.template, text);
                  added.location = cell.location;
                  added.place(row, cell.place().columnIndex());
                  added.edit = kind;
                  pieces.add(at++, added);
                }
              }
            });
  }

  private void column(EditKind kind) {
    plainTable(this::isFirstChange)
        .ifPresent(
            table -> {
              int width =
                  table.stream().mapToInt(cell -> cell.place().columnIndex()).max().orElse(0);
              int column = 1 + random.nextInt(width);
              for (Piece cell : table) {
                int own = cell.place().columnIndex();
                if (own == column && kind == EditKind.REMOVE_COLUMN) {
                  removed.addAll(cell.origins);
                  pieces.remove(cell);
                  continue;
                }
                if (own == column) {
                  String text =
                      cell.place().rowIndex() == 0 ? TextEdits.random(random, vocabulary, 2) : "";
                  Piece added = new Piece(cell.template, text);
                  added.location = cell.location;
                  added.edit = kind;
                  pieces.add(pieces.indexOf(cell), added);
                }
                if (own >= column) {
                  cell.place(cell.place().rowIndex(), own + (kind == EditKind.ADD_COLUMN ? 1 : -1));
                }
              }
            });
  }
}
