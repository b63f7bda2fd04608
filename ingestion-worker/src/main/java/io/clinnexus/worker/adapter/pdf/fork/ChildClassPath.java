package io.clinnexus.worker.adapter.pdf.fork;

import io.clinnexus.worker.adapter.pdf.scan.ScanMain;
import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.fontbox.FontBoxFont;
import org.apache.pdfbox.io.RandomAccess;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * How the child process finds its classes: from where this process loaded the same ones. Out of
 * class folders and plain jars that is a class path of just what the child needs; out of a packaged
 * application it is the application's own jar with its own loader.
 */
final class ChildClassPath {

  private static final String NESTED = "nested:";
  private static final String LOADER = "org.springframework.boot.loader.launch.PropertiesLauncher";

  private ChildClassPath() {}

  /** The part of the command line from {@code -cp} to the main class. */
  static List<String> arguments() {
    Set<String> places = new LinkedHashSet<>();
    for (Class<?> needed :
        List.of(
            ScanMain.class, PDDocument.class, FontBoxFont.class, RandomAccess.class, logging())) {
      places.add(place(needed));
    }
    for (String place : places) {
      int nested = place.indexOf(NESTED);
      if (nested >= 0) {
        return packaged(place.substring(nested + NESTED.length()));
      }
    }
    return List.of(
        "-cp",
        places.stream().map(ChildClassPath::file).collect(Collectors.joining(File.pathSeparator)),
        ScanMain.class.getName());
  }

  private static List<String> packaged(String place) {
    int inner = place.indexOf("/!");
    String jar = inner >= 0 ? place.substring(0, inner) : place;
    return List.of(
        "-Dloader.main=" + ScanMain.class.getName(),
        "-cp",
        URLDecoder.decode(jar.replace("+", "%2B"), StandardCharsets.UTF_8),
        LOADER);
  }

  private static String place(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    if (source == null || source.getLocation() == null) {
      throw new IllegalStateException("It is not known where " + type.getName() + " came from.");
    }
    return source.getLocation().toString();
  }

  private static String file(String place) {
    try {
      return Path.of(new URI(place)).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("Not a place of classes: " + place, e);
    }
  }

  /** The logging interface the PDF library is built on; we call it nowhere ourselves. */
  private static Class<?> logging() {
    try {
      return Class.forName("org.apache.commons.logging.LogFactory");
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("The PDF library's logging interface is missing.", e);
    }
  }
}
