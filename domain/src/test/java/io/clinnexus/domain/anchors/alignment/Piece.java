package io.clinnexus.domain.anchors.alignment;

import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.anchors.AnchorLocation;
import io.clinnexus.domain.anchors.Heading;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An anchor of the later version in the making, and the anchors it was made from. */
final class Piece {

  final Anchor template;
  final List<Anchor> origins = new ArrayList<>();
  String text;
  AnchorLocation location;
  Optional<Heading> heading;
  EditKind edit;

  Piece(Anchor origin) {
    this(origin, origin.textNormalised());
    origins.add(origin);
  }

  /** A piece without an origin that looks like an anchor. */
  Piece(Anchor template, String text) {
    this.template = template;
    this.text = text;
    this.location = template.location();
    this.heading = template.heading();
  }

  boolean isUntouched() {
    return edit == null;
  }

  AnchorLocation.InTable place() {
    return (AnchorLocation.InTable) location;
  }

  void place(int row, int column) {
    AnchorLocation.InTable old = place();
    location =
        new AnchorLocation.InTable(
            old.tableIndex(),
            row,
            column,
            old.rowSpan(),
            old.columnSpan(),
            old.header(),
            old.rowHeaders(),
            old.columnHeaders());
  }

  /** The anchors of the pieces in their order. */
  static Map<Piece, Anchor> anchors(List<Piece> pieces, DocumentVersionId version) {
    Map<Piece, Anchor> anchors = new HashMap<>();
    Map<String, Integer> repeats = new HashMap<>();
    int order = 0;
    for (Piece piece : pieces) {
      String hash = sha256(piece.text);
      String head = hash.substring(0, 16);
      int occurrence = repeats.merge(piece.template.type().code() + head, 1, Integer::sum);
      anchors.put(
          piece,
          new Anchor(
              new AnchorId(version, piece.template.type(), head, occurrence),
              ++order,
              piece.template.sectionPath(),
              1,
              piece.heading,
              piece.text,
              piece.text,
              new Sha256(hash),
              piece.location,
              1,
              piece.template.zone(),
              piece.template.language()));
    }
    return anchors;
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
