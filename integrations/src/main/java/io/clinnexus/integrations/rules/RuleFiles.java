package io.clinnexus.integrations.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rule files by name, such as {@code zones/protocol.yaml}: the one in the user's folder, if it
 * is there, in place of the one that ships.
 */
public final class RuleFiles {

  private static final String SHIPPED = "/io/clinnexus/integrations/";
  private static final String SUFFIX = ".yaml";

  private final Optional<Path> folder;

  private RuleFiles(Optional<Path> folder) {
    this.folder = folder;
  }

  /** The files that ship, and no others. */
  public static RuleFiles shipped() {
    return new RuleFiles(Optional.empty());
  }

  /**
   * The files of a folder before those that ship. Throws {@link InvalidRules} when it is no folder,
   * or has a file that does not stand in the place of one that ships: it would never be read.
   */
  public static RuleFiles in(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new InvalidRules("The folder of rules " + folder + " is not there.");
    }
    try (Stream<Path> files = Files.walk(folder)) {
      files.filter(Files::isRegularFile).forEach(file -> requireKnown(folder.relativize(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new RuleFiles(Optional.of(folder));
  }

  private static void requireKnown(Path file) {
    String name = file.toString().replace('\\', '/');
    if (!name.endsWith(SUFFIX) || RuleFiles.class.getResource(SHIPPED + name) == null) {
      throw new InvalidRules(
          name + ": there is no such rule file. The names are those that docs/rules.md lists.");
    }
  }

  /** Reads a file; throws {@link InvalidRules}. */
  public RuleNode read(String name) {
    return RuleNode.read(name, content(name));
  }

  /** The text of a file; throws {@link InvalidRules}. */
  public String content(String name) {
    Optional<Path> own = folder.map(path -> path.resolve(name)).filter(Files::isRegularFile);
    try {
      return own.isPresent() ? Files.readString(own.get()) : shipped(name);
    } catch (MalformedInputException e) {
      throw new InvalidRules(name + ": is not UTF-8.", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String shipped(String name) throws IOException {
    try (InputStream in = RuleFiles.class.getResourceAsStream(SHIPPED + name)) {
      if (in == null) {
        throw new InvalidRules("Missing rules " + name + ".");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
