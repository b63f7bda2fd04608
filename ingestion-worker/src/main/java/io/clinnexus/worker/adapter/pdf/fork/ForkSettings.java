package io.clinnexus.worker.adapter.pdf.fork;

import java.nio.file.Path;

/**
 * What a child process may take.
 *
 * @param java the Java launcher
 * @param heapMebibytes its heap
 * @param streamMebibytes of it, for decoded streams
 */
public record ForkSettings(Path java, int heapMebibytes, int streamMebibytes) {

  /** The launcher of this process, 256 MiB of heap, half of it for decoded streams. */
  public static ForkSettings standard() {
    return new ForkSettings(Path.of(System.getProperty("java.home"), "bin", "java"), 256, 128);
  }
}
