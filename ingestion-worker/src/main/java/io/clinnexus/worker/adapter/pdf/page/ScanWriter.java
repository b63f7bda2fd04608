package io.clinnexus.worker.adapter.pdf.page;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes a scan, page by page. */
public final class ScanWriter {

  private final DataOutputStream out;

  public ScanWriter(OutputStream out) throws IOException {
    this.out = new DataOutputStream(out);
    this.out.writeInt(ScanFormat.MAGIC);
  }

  /** Fonts are numbered from 0 in the order they are written, each before its first use. */
  public void font(FontLook font) throws IOException {
    out.writeByte(ScanFormat.FONT);
    out.writeUTF(font.name());
    out.writeBoolean(font.bold());
    out.writeBoolean(font.italic());
  }

  public void page(ScannedPage page) throws IOException {
    out.writeByte(ScanFormat.PAGE);
    out.writeInt(page.number());
    out.writeFloat(page.width());
    out.writeFloat(page.height());
    out.writeInt(page.pieces().size());
    for (Piece piece : page.pieces()) {
      write(piece);
    }
    out.writeInt(page.rulings().size());
    for (Ruling ruling : page.rulings()) {
      out.writeBoolean(ruling.horizontal());
      out.writeFloat(ruling.at());
      out.writeFloat(ruling.start());
      out.writeFloat(ruling.end());
    }
    write(page.arrowHeads());
    write(page.pictures());
    out.flush();
  }

  private void write(Piece piece) throws IOException {
    out.writeUTF(piece.text());
    out.writeFloat(piece.x0());
    out.writeFloat(piece.x1());
    out.writeFloat(piece.y());
    out.writeFloat(piece.size());
    out.writeShort(piece.font());
    out.writeByte(piece.turn());
    int flags = piece.spaceBefore() ? ScanFormat.SPACE_BEFORE : 0;
    flags |= piece.spaceAfter() ? ScanFormat.SPACE_AFTER : 0;
    flags |= piece.pagination() ? ScanFormat.PAGINATION : 0;
    out.writeByte(flags);
  }

  private void write(List<Box> boxes) throws IOException {
    out.writeInt(boxes.size());
    for (Box box : boxes) {
      out.writeFloat(box.x0());
      out.writeFloat(box.y0());
      out.writeFloat(box.x1());
      out.writeFloat(box.y1());
    }
  }

  public void bookmark(Bookmark bookmark) throws IOException {
    out.writeByte(ScanFormat.BOOKMARK);
    out.writeInt(bookmark.level());
    out.writeUTF(bookmark.title());
    out.writeInt(bookmark.page());
  }

  /** The scan is complete. */
  public void end(long unreadableGlyphs) throws IOException {
    out.writeByte(ScanFormat.END);
    out.writeLong(unreadableGlyphs);
    out.flush();
  }

  /** The file cannot be read; nothing follows. */
  public void refuse(ScanRefusal refusal, String detail) throws IOException {
    out.writeByte(ScanFormat.REFUSAL);
    out.writeUTF(refusal.name());
    out.writeUTF(detail);
    out.flush();
  }
}
