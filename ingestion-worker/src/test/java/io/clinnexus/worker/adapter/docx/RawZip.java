package io.clinnexus.worker.adapter.docx;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes ZIP archives byte by byte, so that every field can lie. */
final class RawZip {

  /** One entry with everything its two headers claim. */
  static final class Entry {
    String name;
    String centralName;
    int method = 8;
    int flags;
    int centralFlags;
    long crc;
    long size;
    long compressedSize;
    long localSize;
    byte[] data = new byte[0];
    byte[] centralExtra = new byte[0];
    int madeBy = 20;
    int attributes;
    boolean written = true;
    boolean listed = true;
    long offset = -1;

    Entry(String name) {
      this.name = name;
      this.centralName = name;
    }
  }

  private final List<Entry> entries = new ArrayList<>();
  private int countedEntries = -1;
  private byte[] beforeEnd = new byte[0];
  private byte[] afterEnd = new byte[0];

  static RawZip of(Map<String, byte[]> contents) {
    RawZip zip = new RawZip();
    contents.forEach((name, content) -> zip.add(name, content, entry -> {}));
    return zip;
  }

  RawZip add(String name, byte[] content, Consumer<Entry> change) {
    Entry entry = new Entry(name);
    CRC32 crc = new CRC32();
    crc.update(content);
    entry.crc = crc.getValue();
    entry.data = deflate(content);
    entry.size = content.length;
    entry.localSize = content.length;
    entry.compressedSize = entry.data.length;
    change.accept(entry);
    entries.add(entry);
    return this;
  }

  RawZip change(String name, Consumer<Entry> change) {
    entries.stream().filter(entry -> entry.name.equals(name)).forEach(change);
    return this;
  }

  /** What the end record says about the number of entries. */
  RawZip count(int entriesClaimed) {
    countedEntries = entriesClaimed;
    return this;
  }

  RawZip beforeEnd(byte[] bytes) {
    beforeEnd = bytes;
    return this;
  }

  RawZip afterEnd(byte[] bytes) {
    afterEnd = bytes;
    return this;
  }

  byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (Entry entry : entries) {
      if (entry.offset < 0) {
        entry.offset = out.size();
      }
      if (entry.written) {
        out.writeBytes(local(entry));
        out.writeBytes(entry.data);
      }
    }
    int directory = out.size();
    int listed = 0;
    for (Entry entry : entries) {
      if (entry.listed) {
        out.writeBytes(central(entry));
        listed++;
      }
    }
    int size = out.size() - directory;
    out.writeBytes(beforeEnd);
    int count = countedEntries < 0 ? listed : countedEntries;
    ByteBuffer end = little(22).putInt(0x06054b50).putShort((short) 0).putShort((short) 0);
    end.putShort((short) count).putShort((short) count).putInt(size).putInt(directory);
    out.writeBytes(end.putShort((short) 0).array());
    out.writeBytes(afterEnd);
    return out.toByteArray();
  }

  static byte[] local(Entry entry) {
    byte[] name = entry.name.getBytes(UTF_8);
    ByteBuffer header = little(30 + name.length).putInt(0x04034b50).putShort((short) 20);
    header.putShort((short) entry.flags).putShort((short) entry.method).putInt(0);
    header.putInt((int) entry.crc).putInt(entry.data.length).putInt((int) entry.localSize);
    return header.putShort((short) name.length).putShort((short) 0).put(name).array();
  }

  private static byte[] central(Entry entry) {
    byte[] name = entry.centralName.getBytes(UTF_8);
    ByteBuffer header = little(46 + name.length + entry.centralExtra.length).putInt(0x02014b50);
    header.putShort((short) entry.madeBy).putShort((short) 20);
    header.putShort((short) (entry.flags | entry.centralFlags)).putShort((short) entry.method);
    header.putInt(0).putInt((int) entry.crc).putInt((int) entry.compressedSize);
    header.putInt((int) entry.size).putShort((short) name.length);
    header.putShort((short) entry.centralExtra.length).putShort((short) 0).putShort((short) 0);
    header.putShort((short) 0).putInt(entry.attributes).putInt((int) entry.offset);
    return header.put(name).put(entry.centralExtra).array();
  }

  static ByteBuffer little(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }

  static byte[] deflate(byte[] content) {
    Deflater deflater = new Deflater(1, true);
    deflater.setInput(content);
    deflater.finish();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[64 * 1024];
    while (!deflater.finished()) {
      out.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return out.toByteArray();
  }
}
