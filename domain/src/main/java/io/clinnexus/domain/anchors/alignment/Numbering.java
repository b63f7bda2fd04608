package io.clinnexus.domain.anchors.alignment;

import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.AnchorContentType;
import io.clinnexus.domain.anchors.AnchorLocation;
import io.clinnexus.domain.anchors.Heading;
import io.clinnexus.domain.anchors.wording.Caption;
import io.clinnexus.domain.anchors.wording.NumberReferences;
import io.clinnexus.domain.anchors.wording.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells numbers that only count from numbers that say something. What Word prints by itself only
 * counts. A number typed at the start of a heading, caption or item only counts when its neighbours
 * prove it: they have the number before or after it. Any other number is part of the text.
 */
final class Numbering {

  private static final Pattern ITEM =
      Pattern.compile(
          "\\(?(\\d{1,3}|[A-Za-zА-Яа-я]|[ivxIVX]{2,5})[.)] ?(?=\\S)"
              + "|(\\d{1,2}(?:\\.\\d{1,2}){1,5})\\.? (?=\\p{Lu})");
  private static final int FURTHEST_NEIGHBOUR = 8;

  private final List<Anchor> anchors;
  private final NumberReferences references;
  private final Content[] contents;

  private Numbering(List<Anchor> anchors, NumberReferences references) {
    this.anchors = anchors;
    this.references = references;
    this.contents = new Content[anchors.size()];
  }

  /** The content of each anchor, in the same order. */
  static List<Content> of(List<Anchor> anchors, NumberReferences references) {
    Numbering numbering = new Numbering(anchors, references);
    numbering.readHeadings();
    numbering.readCaptions();
    numbering.readItems();
    List<Content> contents = new ArrayList<>(anchors.size());
    for (int i = 0; i < anchors.size(); i++) {
      Content found = numbering.contents[i];
      contents.add(found != null ? found : Content.whole(anchors.get(i).textNormalised()));
    }
    return contents;
  }

  /** A number at the start of an anchor's text that may only count. */
  private record Typed(int place, String number, int start) {}

  private void readHeadings() {
    List<Typed> typed = new ArrayList<>();
    Set<String> printed = new HashSet<>();
    for (int i = 0; i < anchors.size(); i++) {
      Anchor anchor = anchors.get(i);
      Optional<Heading> heading = anchor.heading().filter(found -> found.number().isPresent());
      if (heading.isEmpty()) {
        continue;
      }
      String number = heading.get().number().orElseThrow();
      printed.add(number);
      String text = anchor.textNormalised();
      if (label(anchor).isPresent()) {
        contents[i] = Content.printed(text, number, "section");
      } else if (text.endsWith(heading.get().title()) && startsLikeTitle(heading.get())) {
        typed.add(new Typed(i, number, text.length() - heading.get().title().length()));
      }
    }
    for (int i = 0; i < typed.size(); i++) {
      boolean decimal =
          Ordinals.relatives(typed.get(i).number()).stream().anyMatch(printed::contains);
      if (decimal || hasNeighbour(typed, i, anchors.size())) {
        accept(typed.get(i), "section");
      }
    }
  }

  private static boolean startsLikeTitle(Heading heading) {
    return !heading.title().isEmpty() && !Character.isLowerCase(heading.title().codePointAt(0));
  }

  private void readCaptions() {
    Map<String, List<Typed>> series = new HashMap<>();
    for (int i = 0; i < anchors.size(); i++) {
      if (contents[i] == null && isText(anchors.get(i))) {
        Optional<Caption> caption =
            references.caption(Wording.of(start(anchors.get(i).textNormalised())));
        if (caption.isPresent()) {
          series
              .computeIfAbsent(caption.get().kind(), unused -> new ArrayList<>())
              .add(new Typed(i, caption.get().number(), caption.get().contentStart()));
        }
      }
    }
    series.forEach((kind, typed) -> acceptSequences(typed, anchors.size(), kind));
  }

  /** Enough of a text to see whether it is a caption. */
  private static String start(String text) {
    return text.length() > 40 ? text.substring(0, 40) : text;
  }

  private void readItems() {
    Map<String, List<Typed>> typed = new HashMap<>();
    for (int i = 0; i < anchors.size(); i++) {
      Anchor anchor = anchors.get(i);
      if (contents[i] != null || !isText(anchor)) {
        continue;
      }
      Optional<String> label = label(anchor);
      if (label.isPresent()) {
        contents[i] = Content.printed(anchor.textNormalised(), label.get(), "item");
        continue;
      }
      Matcher matcher = ITEM.matcher(anchor.textNormalised());
      if (matcher.lookingAt()) {
        String number = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
        typed
            .computeIfAbsent(shape(matcher.group()), unused -> new ArrayList<>())
            .add(new Typed(i, number, matcher.end()));
      }
    }
    typed.values().forEach(items -> acceptSequences(items, FURTHEST_NEIGHBOUR, "item"));
  }

  /** What a number looks like: digits, letters and marks. */
  private static String shape(String printed) {
    return printed.replaceAll("[0-9]+", "9").replaceAll("\\p{L}+", "a").strip();
  }

  /**
   * Accepts what begins with the first number and goes on without a gap; a lonely first number only
   * where it may be the only one.
   */
  private void acceptSequences(List<Typed> typed, int furthest, String kind) {
    boolean counts = false;
    for (int i = 0; i < typed.size(); i++) {
      Typed found = typed.get(i);
      Typed next = i + 1 < typed.size() ? typed.get(i + 1) : null;
      boolean near = next != null && next.place() - found.place() <= furthest;
      boolean goesOn = next != null && near && Ordinals.follow(found.number(), next.number());
      boolean contradicted = next != null && near && !goesOn && !Ordinals.isFirst(next.number());
      counts =
          !contradicted
              && (counts && i > 0 && follows(typed.get(i - 1), found, furthest)
                  || Ordinals.isFirst(found.number()) && (goesOn || !kind.equals("item")));
      if (counts) {
        accept(found, kind);
      }
    }
  }

  private static boolean follows(Typed previous, Typed found, int furthest) {
    return found.place() - previous.place() <= furthest
        && Ordinals.follow(previous.number(), found.number());
  }

  private static boolean isText(Anchor anchor) {
    return anchor.type() == AnchorContentType.P
        || anchor.type() == AnchorContentType.LI
        || anchor.type() == AnchorContentType.FN;
  }

  /** The number that is not in the text; a bullet is none. */
  private static Optional<String> label(Anchor anchor) {
    return anchor.location() instanceof AnchorLocation.InText place
        ? place
            .numberLabel()
            .filter(label -> label.codePoints().anyMatch(Character::isLetterOrDigit))
            .map(label -> anchor.heading().flatMap(Heading::number).orElse(label.strip()))
        : Optional.empty();
  }

  private static boolean hasNeighbour(List<Typed> typed, int index, int furthest) {
    Typed found = typed.get(index);
    return isNeighbour(typed, index - 1, found, furthest)
        || isNeighbour(typed, index + 1, found, furthest)
        || isNeighbour(typed, index - 2, found, furthest)
        || isNeighbour(typed, index + 2, found, furthest);
  }

  private static boolean isNeighbour(List<Typed> typed, int index, Typed found, int furthest) {
    if (index < 0 || index >= typed.size()) {
      return false;
    }
    Typed other = typed.get(index);
    boolean earlier = other.place() < found.place();
    return Math.abs(other.place() - found.place()) <= furthest
        && (earlier
            ? Ordinals.follow(other.number(), found.number())
            : Ordinals.follow(found.number(), other.number()));
  }

  private void accept(Typed found, String series) {
    contents[found.place()] =
        Content.after(
            anchors.get(found.place()).textNormalised(), found.start(), found.number(), series);
  }
}
