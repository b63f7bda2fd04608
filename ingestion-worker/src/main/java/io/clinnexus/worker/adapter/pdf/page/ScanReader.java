package io.clinnexus.worker.adapter.pdf.page;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StreamCorruptedException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a scan. Nothing in it is believed: every number is checked before memory is spent on it,
 * because the process that wrote it had the untrusted file open.
 */
public final class ScanReader {

  private static final int MOST_FONTS = 20_000;
  private static final int MOST_BOOKMARKS = 20_000;
  private static final float FARTHEST = 100_000f;

  private final DataInputStream in;
  private final ScanLimits limits;
  private final List<ScannedPage> pages = new ArrayList<>();
  private final List<FontLook> fonts = new ArrayList<>();
  private final List<Bookmark> bookmarks = new ArrayList<>();
  private long pieces;
  private long characters;

  private ScanReader(InputStream in, ScanLimits limits) {
    this.in = new DataInputStream(in);
    this.limits = limits;
  }

  /**
   * Reads until the end of the scan. Throws {@link ScanRefused} when the child refuses the file or
   * a limit is passed, {@link EOFException} when the scan breaks off, {@link
   * StreamCorruptedException} when it is not one.
   */
  public static ScannedDocument read(InputStream in, ScanLimits limits) throws IOException {
    return new ScanReader(in, limits).read();
  }

  private ScannedDocument read() throws IOException {
    check(in.readInt() == ScanFormat.MAGIC);
    while (true) {
      int record = in.readUnsignedByte();
      if (record == ScanFormat.PAGE) {
        pages.add(page());
      } else if (record == ScanFormat.FONT) {
        check(fonts.size() < MOST_FONTS);
        fonts.add(new FontLook(in.readUTF(), in.readBoolean(), in.readBoolean()));
      } else if (record == ScanFormat.BOOKMARK) {
        check(bookmarks.size() < MOST_BOOKMARKS);
        bookmarks.add(new Bookmark(in.readInt(), in.readUTF(), in.readInt()));
      } else if (record == ScanFormat.END) {
        return new ScannedDocument(pages, fonts, bookmarks, in.readLong());
      } else {
        check(record == ScanFormat.REFUSAL);
        throw refusal();
      }
    }
  }

  private ScanRefused refusal() throws IOException {
    String name = in.readUTF();
    String detail = in.readUTF();
    for (ScanRefusal refusal : ScanRefusal.values()) {
      if (refusal.name().equals(name)) {
        return new ScanRefused(refusal, detail);
      }
    }
    throw new StreamCorruptedException("unknown refusal");
  }

  private ScannedPage page() throws IOException {
    int number = in.readInt();
    check(number == pages.size() + 1);
    limit(number <= limits.pages(), "pages");
    float width = coordinate();
    float height = coordinate();
    List<Piece> text = new ArrayList<>();
    for (int left = count(); left > 0; left--) {
      limit(++pieces <= limits.pieces(), "textPieces");
      text.add(piece());
    }
    List<Ruling> rulings = new ArrayList<>();
    for (int left = count(); left > 0; left--) {
      check(rulings.size() < limits.rulingsPerPage());
      rulings.add(new Ruling(in.readBoolean(), coordinate(), coordinate(), coordinate()));
    }
    return new ScannedPage(number, width, height, text, rulings, boxes(), boxes());
  }

  private Piece piece() throws IOException {
    String text = in.readUTF();
    characters += text.length();
    limit(characters <= limits.characters(), "textCharacters");
    float x0 = coordinate();
    float x1 = coordinate();
    float y = coordinate();
    float size = coordinate();
    int font = in.readUnsignedShort();
    check(font < fonts.size());
    int turn = in.readUnsignedByte();
    check(turn <= Piece.SLANTED);
    int flags = in.readUnsignedByte();
    return new Piece(
        text,
        x0,
        x1,
        y,
        size,
        font,
        turn,
        (flags & ScanFormat.SPACE_BEFORE) != 0,
        (flags & ScanFormat.SPACE_AFTER) != 0,
        (flags & ScanFormat.PAGINATION) != 0);
  }

  private List<Box> boxes() throws IOException {
    List<Box> boxes = new ArrayList<>();
    for (int left = count(); left > 0; left--) {
      check(boxes.size() < limits.rulingsPerPage());
      boxes.add(new Box(coordinate(), coordinate(), coordinate(), coordinate()));
    }
    return boxes;
  }

  private int count() throws IOException {
    int count = in.readInt();
    check(count >= 0);
    return count;
  }

  private float coordinate() throws IOException {
    float value = in.readFloat();
    check(value >= -FARTHEST && value <= FARTHEST);
    return value;
  }

  private static void limit(boolean kept, String name) throws ScanRefused {
    if (!kept) {
      throw new ScanRefused(ScanRefusal.LIMIT, name);
    }
  }

  private static void check(boolean holds) throws StreamCorruptedException {
    if (!holds) {
      throw new StreamCorruptedException("not a scan");
    }
  }
}
