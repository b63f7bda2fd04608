import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Makes the plugin of this folder from a released liquibase-maven-plugin: its descriptor with one goal more, and no code.
 *
 * <p>Run it here when the version of Liquibase changes: java MakePlugin.java PATH/liquibase-maven-plugin-VERSION.jar
 */
final class MakePlugin {

  private static final String GROUP = "io.clinnexus.build";
  private static final String ARTIFACT = "liquibase-goals-maven-plugin";

  private MakePlugin() {}

  public static void main(String[] args) throws IOException, NoSuchAlgorithmException {
    String official = descriptor(Path.of(args[0]));
    String version = find(official, "<version>(.*?)</version>");
    Path folder =
        Files.createDirectories(Path.of("repository", GROUP.replace('.', '/'), ARTIFACT, version));
    String name = ARTIFACT + "-" + version;
    write(folder.resolve(name + ".pom"), pom(version).getBytes(StandardCharsets.UTF_8));
    write(folder.resolve(name + ".jar"), jar(withUpdateToTag(official)));
  }

  private static String descriptor(Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile());
        InputStream in = zip.getInputStream(zip.getEntry("META-INF/maven/plugin.xml"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Returns the descriptor under our name, without its prose, and with updateToTag as another name of update. */
  private static String withUpdateToTag(String official) {
    String slim =
        Pattern.compile("\\s*<description>.*?</description>", Pattern.DOTALL).matcher(official).replaceAll("");
    String update = find(slim, "(<mojo>\\s*<goal>update</goal>.*?</mojo>)");
    String alias = update.replace("<goal>update</goal>", "<goal>updateToTag</goal>");
    return slim.replace(update, update + "\n    " + alias)
        .replaceFirst("<groupId>org.liquibase</groupId>", "<groupId>" + GROUP + "</groupId>")
        .replaceFirst(
            "<artifactId>liquibase-maven-plugin</artifactId>", "<artifactId>" + ARTIFACT + "</artifactId>");
  }

  private static String pom(String version) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <modelVersion>4.0.0</modelVersion>
          <groupId>%s</groupId>
          <artifactId>%s</artifactId>
          <version>%s</version>
          <packaging>maven-plugin</packaging>
          <description>The goals of liquibase-maven-plugin and updateToTag, another name of update with a tag.</description>
          <dependencies>
            <dependency>
              <groupId>org.liquibase</groupId>
              <artifactId>liquibase-maven-plugin</artifactId>
              <version>%3$s</version>
            </dependency>
          </dependencies>
        </project>
        """
        .formatted(GROUP, ARTIFACT, version);
  }

  private static byte[] jar(String descriptor) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      ZipEntry entry = new ZipEntry("META-INF/maven/plugin.xml");
      entry.setTime(0);
      zip.putNextEntry(entry);
      zip.write(descriptor.getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }

  private static void write(Path file, byte[] content) throws IOException, NoSuchAlgorithmException {
    Files.write(file, content);
    String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(content));
    Files.writeString(Path.of(file + ".sha1"), hash);
  }

  private static String find(String text, String pattern) {
    Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
    if (!matcher.find()) {
      throw new IllegalStateException("not in the descriptor: " + pattern);
    }
    return matcher.group(1);
  }
}
