package io.clinnexus.worker.adapter.docx.archive;

import io.clinnexus.domain.anchors.parsing.DocumentRejected;
import io.clinnexus.worker.adapter.docx.budget.ParseBudget;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A ZIP archive read through its central directory after every claim in it was compared with the
 * local headers: no duplicate, overlapping, hidden or oddly named entry is left when it is open.
 * Content is inflated through {@link EntryStream}, which enforces the limits while it flows.
 */
public final class SafeArchive implements AutoCloseable {

  private static final int BUFFER_BYTES = 16 * 1024;

  private final FileChannel channel;
  private final ParseBudget budget;
  private final Map<String, ArchiveEntry> entries;

  private SafeArchive(
      FileChannel channel, ParseBudget budget, Map<String, ArchiveEntry> entriesByLowerCaseName) {
    this.channel = channel;
    this.budget = budget;
    this.entries = entriesByLowerCaseName;
  }

  /** Opens the archive; throws {@link DocumentRejected} when its structure cannot be trusted. */
  public static SafeArchive open(Path file, ParseBudget budget) throws IOException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
    boolean opened = false;
    try {
      Map<String, ArchiveEntry> byName = new LinkedHashMap<>();
      for (ArchiveEntry entry : new CentralDirectory(channel, budget).read()) {
        byName.put(entry.name().toLowerCase(Locale.ROOT), entry);
      }
      SafeArchive archive = new SafeArchive(channel, budget, byName);
      opened = true;
      return archive;
    } finally {
      if (!opened) {
        channel.close();
      }
    }
  }

  /** All files of the archive, in the order of the central directory. */
  public Collection<ArchiveEntry> entries() {
    return entries.values();
  }

  /**
   * The entry of that name, ASCII case ignored as package rules demand; null when there is none.
   */
  public @Nullable ArchiveEntry find(String name) {
    return entries.get(name.toLowerCase(Locale.ROOT));
  }

  /** A stream of the inflated content that keeps to the limits and checks size and checksum. */
  public InputStream open(ArchiveEntry entry) {
    InputStream raw =
        new BufferedInputStream(
            new ChannelSlice(channel, entry.dataOffset(), entry.dataEnd()), BUFFER_BYTES);
    if (!entry.deflated()) {
      return new EntryStream(raw, null, entry, budget);
    }
    Inflater inflater = new Inflater(true);
    return new EntryStream(
        new InflaterInputStream(raw, inflater, BUFFER_BYTES), inflater, entry, budget);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
