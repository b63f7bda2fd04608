package io.clinnexus.cli.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes all samples into the folder given as the only argument (the project's samples folder). */
final class GenerateSamples {

  private GenerateSamples() {}

  public static void main(String[] args) throws IOException {
    Path samples = Path.of(args[0]);
    for (SampleDocument sample : SampleDocument.values()) {
      Files.write(samples.resolve(sample.fileName()), sample.bytes(samples));
    }
  }
}
