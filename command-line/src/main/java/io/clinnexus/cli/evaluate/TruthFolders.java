package io.clinnexus.cli.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The truth files under some folders, each once, in the order of their paths.
 *
 * @param truths of documents
 * @param versions of two states of a document
 */
record TruthFolders(List<Path> truths, List<Path> versions) {

  private static final String ENDING = ".truth.json";
  private static final String VERSIONS_ENDING = ".versions.truth.json";

  static TruthFolders under(List<Path> folders) throws IOException {
    TreeSet<Path> all = new TreeSet<>();
    for (Path folder : folders) {
      try (Stream<Path> files = Files.walk(folder)) {
        files
            .filter(file -> file.getFileName().toString().endsWith(ENDING))
            .filter(Files::isRegularFile)
            .forEach(file -> all.add(file.toAbsolutePath().normalize()));
      }
    }
    return new TruthFolders(
        all.stream().filter(file -> !isOfVersions(file)).toList(),
        all.stream().filter(TruthFolders::isOfVersions).toList());
  }

  private static boolean isOfVersions(Path file) {
    return file.getFileName().toString().endsWith(VERSIONS_ENDING);
  }
}
