package io.clinnexus.api.anchors;

import io.clinnexus.domain.anchors.HeadingMode;
import io.swagger.v3.oas.annotations.media.DiscriminatorMapping;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where in the source file an anchor stands; {@code kind} tells which properties follow. */
@Schema(
    name = "Location",
    oneOf = {
      LocationResponse.InText.class,
      LocationResponse.InNote.class,
      LocationResponse.InTable.class
    },
    discriminatorProperty = "kind",
    discriminatorMapping = {
      @DiscriminatorMapping(value = "text", schema = LocationResponse.InText.class),
      @DiscriminatorMapping(value = "note", schema = LocationResponse.InNote.class),
      @DiscriminatorMapping(value = "table", schema = LocationResponse.InTable.class)
    })
public sealed interface LocationResponse {

  /** A paragraph, list item or heading. */
  @Schema(name = "TextLocation")
  record InText(
      @Schema(allowableValues = "text") String kind,
      @Schema(description = "1-based, among all paragraphs of the body.") int paragraphIndex,
      String styleName,
      boolean textBox,
      @Nullable String numberLabel,
      @Nullable HeadingMode headingMode,
      @Schema(description = "1-based page of the file; null for a format without pages.")
          @Nullable Integer page)
      implements LocationResponse {}

  /** A paragraph of a footnote or endnote. */
  @Schema(name = "NoteLocation")
  record InNote(
      @Schema(allowableValues = "note") String kind,
      @Schema(allowableValues = {"footnote", "endnote"}) String noteKind,
      @Schema(description = "0-based.") int noteIndex,
      @Schema(description = "1-based within the note.") int paragraphIndex)
      implements LocationResponse {}

  /** A table cell at its top left position in the grid. */
  @Schema(name = "TableLocation")
  record InTable(
      @Schema(allowableValues = "table") String kind,
      @Schema(description = "0-based.") int tableIndex,
      @Schema(description = "0-based.") int rowIndex,
      @Schema(description = "0-based.") int columnIndex,
      int rowSpan,
      int columnSpan,
      @Schema(description = "Belongs to the header rows or to the label column.") boolean header,
      List<String> rowHeaders,
      List<String> columnHeaders,
      @Schema(description = "1-based page of the file; null for a format without pages.")
          @Nullable Integer page)
      implements LocationResponse {

    public InTable {
      rowHeaders = List.copyOf(rowHeaders);
      columnHeaders = List.copyOf(columnHeaders);
    }
  }
}
