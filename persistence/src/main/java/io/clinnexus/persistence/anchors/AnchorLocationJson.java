package io.clinnexus.persistence.anchors;

import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.AnchorContentType;
import io.clinnexus.domain.anchors.AnchorLocation;
import io.clinnexus.domain.anchors.Heading;
import io.clinnexus.domain.anchors.HeadingMode;
import io.clinnexus.domain.anchors.SectionPath;
import io.clinnexus.domain.anchors.parsing.NoteKind;
import io.clinnexus.persistence.shared.JsonCodec;
import io.clinnexus.persistence.types.Jsonb;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The column {@code location_json} of anchors. To the keys of the original it adds the titles of
 * the section one by one (a title may contain the slash that joins them), the heading's title, and
 * what our reader knows beyond the original. A missing or odd value in an older row reads as the
 * smallest valid one.
 */
final class AnchorLocationJson {

  private AnchorLocationJson() {}

  /** The column value of an anchor. */
  static Jsonb write(Anchor anchor) {
    ObjectNode json = JsonCodec.object();
    AnchorLocation location = anchor.location();
    if (location instanceof AnchorLocation.InText inText) {
      writeText(json, inText, anchor.sectionPath());
    } else if (location instanceof AnchorLocation.InNote inNote) {
      writeNote(json, inNote, anchor.sectionPath());
    } else if (location instanceof AnchorLocation.InTable inTable) {
      writeCell(json, inTable);
    }
    json.set("section_titles", JsonCodec.tree(anchor.sectionPath().titles()));
    anchor.heading().ifPresent(heading -> json.put("heading_title", heading.title()));
    return JsonCodec.write(json);
  }

  private static void writeText(ObjectNode json, AnchorLocation.InText at, SectionPath section) {
    json.put("para_index", at.paragraphIndex());
    json.put("style", at.styleName());
    json.put("section_path", section.format());
    if (at.textBox()) {
      json.put("text_box", true);
    }
    at.numberLabel().ifPresent(label -> json.put("number_label", label));
    at.headingMode().ifPresent(mode -> json.put("heading_mode", mode.code()));
    at.page().ifPresent(page -> json.put("page", page));
  }

  private static void writeNote(ObjectNode json, AnchorLocation.InNote at, SectionPath section) {
    json.putNull("para_index");
    json.put("fn_index", at.noteIndex());
    json.put("fn_para_index", at.paragraphIndex());
    json.put("section_path", section.format());
    json.put("note_kind", at.kind().name().toLowerCase(Locale.ROOT));
  }

  private static void writeCell(ObjectNode json, AnchorLocation.InTable at) {
    json.put("table_id", at.tableIndex());
    json.put("table_index", at.tableIndex());
    json.put("row_idx", at.rowIndex());
    json.put("col_idx", at.columnIndex());
    json.put("row_span", at.rowSpan());
    json.put("col_span", at.columnSpan());
    json.put("is_header", at.header());
    ObjectNode headers = JsonCodec.object();
    headers.set("row_headers", JsonCodec.tree(at.rowHeaders()));
    headers.set("col_headers", JsonCodec.tree(at.columnHeaders()));
    json.set("header_path", headers);
    json.putNull("para_index_hint");
    at.page().ifPresent(page -> json.put("page", page));
  }

  /** The strings the column value is made of besides the section, to be checked before writing. */
  static Stream<String> texts(Anchor anchor) {
    AnchorLocation location = anchor.location();
    Stream<String> own = Stream.empty();
    if (location instanceof AnchorLocation.InText inText) {
      own = Stream.concat(Stream.of(inText.styleName()), inText.numberLabel().stream());
    } else if (location instanceof AnchorLocation.InTable inTable) {
      own = Stream.concat(inTable.rowHeaders().stream(), inTable.columnHeaders().stream());
    }
    return Stream.concat(own, anchor.heading().stream().map(Heading::title));
  }

  /** Reads the place of an anchor of this type. */
  static AnchorLocation readLocation(AnchorContentType type, JsonNode json) {
    return switch (type) {
      case P, HDR, LI -> readText(json);
      case FN -> readNote(json);
      case CELL, TBL -> readCell(json);
    };
  }

  /**
   * Reads the section; without its titles one by one the slashes of the text form separate them.
   */
  static SectionPath readSection(String sectionPath, JsonNode json) {
    List<String> titles = JsonCodec.texts(json, "section_titles");
    return String.join("/", titles).equals(sectionPath) && !titles.isEmpty()
        ? new SectionPath(titles)
        : new SectionPath(List.of(sectionPath.split("/", -1)));
  }

  /** Reads the title of a heading; an older row has it as the last title of its section only. */
  static String readHeadingTitle(JsonNode json, SectionPath section) {
    return JsonCodec.text(json, "heading_title")
        .orElseGet(() -> section.titles().get(section.titles().size() - 1));
  }

  private static AnchorLocation readText(JsonNode json) {
    return new AnchorLocation.InText(
        number(json, "para_index", 1),
        JsonCodec.text(json, "style").orElse(""),
        JsonCodec.flag(json, "text_box"),
        JsonCodec.text(json, "number_label"),
        JsonCodec.text(json, "heading_mode").flatMap(AnchorLocationJson::headingMode),
        page(json));
  }

  private static AnchorLocation readNote(JsonNode json) {
    boolean endnote = JsonCodec.text(json, "note_kind").filter("endnote"::equals).isPresent();
    return new AnchorLocation.InNote(
        endnote ? NoteKind.ENDNOTE : NoteKind.FOOTNOTE,
        number(json, "fn_index", 0),
        number(json, "fn_para_index", 1));
  }

  private static AnchorLocation readCell(JsonNode json) {
    JsonNode headers = json.path("header_path");
    return new AnchorLocation.InTable(
        number(json, "table_index", number(json, "table_id", 0)),
        number(json, "row_idx", 0),
        number(json, "col_idx", 0),
        number(json, "row_span", 1),
        number(json, "col_span", 1),
        JsonCodec.flag(json, "is_header"),
        JsonCodec.texts(headers, "row_headers"),
        JsonCodec.texts(headers, "col_headers"),
        page(json));
  }

  private static OptionalInt page(JsonNode json) {
    int page = number(json, "page", 0);
    return page > 0 ? OptionalInt.of(page) : OptionalInt.empty();
  }

  private static int number(JsonNode json, String key, int otherwise) {
    return (int) Math.min(Integer.MAX_VALUE, JsonCodec.number(json, key).orElse(otherwise));
  }

  private static Optional<HeadingMode> headingMode(String code) {
    return Stream.of(HeadingMode.values()).filter(mode -> mode.code().equals(code)).findFirst();
  }
}
