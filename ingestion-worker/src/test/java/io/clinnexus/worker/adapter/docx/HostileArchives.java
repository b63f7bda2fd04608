package io.clinnexus.worker.adapter.docx;

import static io.clinnexus.domain.anchors.parsing.RejectionCode.CORRUPT_FILE;
import static io.clinnexus.domain.anchors.parsing.RejectionCode.ENCRYPTED;
import static io.clinnexus.domain.anchors.parsing.RejectionCode.FORBIDDEN_CONTENT;
import static io.clinnexus.domain.anchors.parsing.RejectionCode.LIMIT_EXCEEDED;
import static io.clinnexus.domain.anchors.parsing.RejectionCode.UNSUPPORTED_FORMAT;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.clinnexus.domain.anchors.parsing.RejectionCode;
import io.clinnexus.worker.adapter.docx.RawZip.Entry;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Files that attack the archive: what its headers claim against what it holds. */
final class HostileArchives {

  private static final String MAIN = "word/document.xml";
  private static final int MIB = 1024 * 1024;

  private HostileArchives() {}

  static Stream<HostileCase> all() {
    return Stream.of(notWord(), names(), structure(), zip64(), bombs()).flatMap(cases -> cases);
  }

  static DocxBuilder plain() {
    return DocxBuilder.ofBody(DocxBuilder.p("An ordinary paragraph."));
  }

  private static Stream<HostileCase> notWord() {
    byte[] ole = {
      (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
    };
    return Stream.of(
        new HostileCase("empty file", new byte[0], UNSUPPORTED_FORMAT),
        new HostileCase("plain text", "no archive".getBytes(UTF_8), UNSUPPORTED_FORMAT),
        new HostileCase("zeros", new byte[100_000], UNSUPPORTED_FORMAT),
        new HostileCase("a PDF", "%PDF-1.7".getBytes(UTF_8), UNSUPPORTED_FORMAT),
        new HostileCase("old Word file", compound(ole, "WordDocument"), UNSUPPORTED_FORMAT),
        new HostileCase("password-protected", compound(ole, "EncryptedPackage"), ENCRYPTED),
        new HostileCase("archive of archives", quine(), UNSUPPORTED_FORMAT),
        new HostileCase("archive without entries", RawZip.of(Map.of()).bytes(), UNSUPPORTED_FORMAT),
        new HostileCase("only the start of an archive", "PK\3\4".getBytes(UTF_8), CORRUPT_FILE));
  }

  private static Stream<HostileCase> names() {
    return Stream.of(
        named("../../evil", FORBIDDEN_CONTENT),
        named("word/../../evil", FORBIDDEN_CONTENT),
        named("/etc/passwd", FORBIDDEN_CONTENT),
        named("C:/evil", FORBIDDEN_CONTENT),
        named("word\\evil.xml", FORBIDDEN_CONTENT),
        named("evil\0.xml", FORBIDDEN_CONTENT),
        named("line\nbreak", FORBIDDEN_CONTENT),
        named(MAIN, FORBIDDEN_CONTENT),
        named("WORD/Document.xml", FORBIDDEN_CONTENT),
        new HostileCase(
            "symbolic link",
            raw().add("link", bytes("/etc/passwd"), HostileArchives::symlink).bytes(),
            FORBIDDEN_CONTENT));
  }

  private static Stream<HostileCase> structure() {
    return Stream.of(
        main("encrypted entry", entry -> entry.flags = 1, ENCRYPTED),
        main("encrypted central header", entry -> entry.centralFlags = 1 << 13, ENCRYPTED),
        main("unknown method", entry -> entry.method = 12, CORRUPT_FILE),
        main("wrong checksum", entry -> entry.crc ^= 1, CORRUPT_FILE),
        main("broken data", entry -> Arrays.fill(entry.data, (byte) 0x55), CORRUPT_FILE),
        main("two names", entry -> entry.centralName = "word/other.xml", CORRUPT_FILE),
        main("two sizes", entry -> entry.localSize++, CORRUPT_FILE),
        main("claims more", entry -> entry.size = entry.localSize += 10, CORRUPT_FILE),
        main("claims less", entry -> entry.size = entry.localSize -= 10, CORRUPT_FILE),
        main("stored with two sizes", entry -> entry.method = 0, CORRUPT_FILE),
        main("header outside", entry -> entry.offset = 1 << 30, CORRUPT_FILE),
        main("data over the end", entry -> entry.compressedSize += 100_000, CORRUPT_FILE),
        new HostileCase("same data twice", sharedData(), CORRUPT_FILE),
        new HostileCase("overlapping entries", overlapping(), CORRUPT_FILE),
        new HostileCase(
            "unlisted entry",
            raw().add("hidden", bytes("x"), entry -> entry.listed = false).bytes(),
            CORRUPT_FILE),
        new HostileCase("fewer counted", raw().count(2).bytes(), CORRUPT_FILE),
        new HostileCase("more counted", raw().count(9).bytes(), CORRUPT_FILE),
        new HostileCase("bytes after the end", raw().afterEnd(bytes("junk")).bytes(), CORRUPT_FILE),
        new HostileCase(
            "bytes before the end", raw().beforeEnd(new byte[64]).bytes(), CORRUPT_FILE),
        new HostileCase("too many entries", manyEntries(), LIMIT_EXCEEDED));
  }

  private static Stream<HostileCase> zip64() {
    byte[] huge =
        RawZip.little(20)
            .putShort((short) 1)
            .putShort((short) 16)
            .putLong(1L << 62)
            .putLong(100)
            .array();
    byte[] locator = RawZip.little(20).putInt(0x07064b50).putInt(0).putLong(1L << 40).array();
    return Stream.of(
        main("zip64 without sizes", entry -> entry.size = 0xFFFFFFFFL, CORRUPT_FILE),
        main(
            "zip64 with a size of 4 EiB",
            entry -> {
              entry.size = 0xFFFFFFFFL;
              entry.compressedSize = 0xFFFFFFFFL;
              entry.centralExtra = huge;
            },
            LIMIT_EXCEEDED),
        new HostileCase(
            "zip64 end far away", raw().count(0xFFFF).beforeEnd(locator).bytes(), CORRUPT_FILE));
  }

  private static Stream<HostileCase> bombs() {
    byte[] spaces = new byte[300 * MIB];
    Arrays.fill(spaces, (byte) ' ');
    byte[] packed = RawZip.deflate(spaces);
    return Stream.of(
        new HostileCase("300 MiB of spaces", bomb(packed, 300L * MIB), LIMIT_EXCEEDED),
        new HostileCase("300 MiB that claim 100 MiB", bomb(packed, 100L * MIB), LIMIT_EXCEEDED),
        new HostileCase("300 MiB that claim 1,000", bomb(packed, 1_000), CORRUPT_FILE),
        new HostileCase("300 MiB that claim 1 MiB", bomb(packed, MIB), CORRUPT_FILE),
        new HostileCase(
            "a bomb beside the document",
            raw().add("word/media/a.bmp", new byte[0], entry -> fill(entry, packed)).bytes(),
            LIMIT_EXCEEDED));
  }

  private static byte[] bomb(byte[] packed, long claimed) {
    return raw()
        .change(
            MAIN,
            entry -> {
              entry.data = packed;
              entry.compressedSize = packed.length;
              entry.size = claimed;
              entry.localSize = claimed;
            })
        .bytes();
  }

  private static void fill(Entry entry, byte[] packed) {
    entry.data = packed;
    entry.compressedSize = packed.length;
    entry.size = 300L * MIB;
    entry.localSize = entry.size;
  }

  private static RawZip raw() {
    return RawZip.of(plain().entries());
  }

  private static HostileCase named(String name, RejectionCode code) {
    byte[] file = raw().add(name, bytes("<x/>"), entry -> {}).bytes();
    return new HostileCase("entry named " + name.replaceAll("[^ -~]", "?"), file, code);
  }

  private static HostileCase main(String name, Consumer<Entry> change, RejectionCode code) {
    return new HostileCase(name, raw().change(MAIN, change).bytes(), code);
  }

  private static void symlink(Entry entry) {
    entry.madeBy = 3 << 8 | 20;
    entry.attributes = 0xA1FF << 16;
  }

  private static byte[] sharedData() {
    return raw()
        .add(
            "word/copy.xml",
            plain().entries().get(MAIN),
            entry -> {
              entry.written = false;
              entry.offset = 0;
            })
        .bytes();
  }

  /** The second entry's header and data lie inside the stored data of the first. */
  private static byte[] overlapping() {
    RawZip zip = raw();
    Entry inner = new Entry("inner.xml");
    inner.method = 0;
    inner.data = bytes("<x/>");
    inner.size = inner.localSize = inner.compressedSize = inner.data.length;
    ByteArrayOutputStream outer = new ByteArrayOutputStream();
    outer.writeBytes(RawZip.local(inner));
    outer.writeBytes(inner.data);
    int before = RawZip.of(plain().entries()).bytes().length;
    long start = localBytes(before);
    zip.add(
        "outer.bin",
        outer.toByteArray(),
        entry -> {
          entry.method = 0;
          entry.data = outer.toByteArray();
          entry.compressedSize = entry.data.length;
        });
    zip.add(
        "inner.xml",
        inner.data,
        entry -> {
          entry.method = 0;
          entry.data = inner.data;
          entry.compressedSize = inner.data.length;
          entry.written = false;
          entry.offset = start + 30 + "outer.bin".length();
        });
    return zip.bytes();
  }

  /** Bytes before the central directory of the plain document. */
  private static long localBytes(int length) {
    byte[] zip = RawZip.of(plain().entries()).bytes();
    return ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).getInt(length - 6);
  }

  private static byte[] manyEntries() {
    RawZip zip = raw();
    for (int i = 0; i < 2_000; i++) {
      zip.add("customXml/item" + i + ".xml", bytes("<x/>"), entry -> {});
    }
    return zip.bytes();
  }

  private static byte[] quine() {
    byte[] inner = RawZip.of(Map.of("r", bytes("r"))).bytes();
    for (int i = 0; i < 20; i++) {
      inner = RawZip.of(Map.of("r/r.zip", inner)).bytes();
    }
    return inner;
  }

  private static byte[] compound(byte[] magic, String stream) {
    byte[] file = Arrays.copyOf(magic, 1024);
    byte[] name = stream.getBytes(UTF_16LE);
    System.arraycopy(name, 0, file, 640, name.length);
    file[640 + 64] = (byte) (name.length + 2);
    file[640 + 66] = 2;
    return file;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }
}
