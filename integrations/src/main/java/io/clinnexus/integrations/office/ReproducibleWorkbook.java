package io.clinnexus.integrations.office;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;

/** Writes workbooks as Office Open XML; the same content gives the same bytes. */
public final class ReproducibleWorkbook {

  private static final String CORE_PROPERTIES = "docProps/core.xml";
  private static final Pattern CREATED = Pattern.compile("<dcterms:created.*?</dcterms:created>");
  private static final String SHEETS = "xl/worksheets/";
  private static final String MERGES = "<mergeCells>";
  private static final Pattern MERGE = Pattern.compile("<mergeCell ref=\"[A-Z0-9:]+\"/>");

  private ReproducibleWorkbook() {}

  /** Writes what is put into the workbook. */
  public static void write(OutputStream out, Consumer<Workbook> content) throws IOException {
    Path file = Files.createTempFile("workbook-", ".xlsx");
    try {
      try (OutputStream bytes = Files.newOutputStream(file);
          Workbook workbook = new Workbook(bytes, "ClinNexus", null)) {
        workbook.setGlobalDefaultFont("Arial", 10);
        content.accept(workbook);
      }
      copy(file, out);
    } finally {
      Files.delete(file);
    }
  }

  private static void copy(Path file, OutputStream out) throws IOException {
    ReproducibleZip written = new ReproducibleZip(out);
    try (ZipFile workbook = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      for (ZipEntry entry : Collections.list(workbook.entries())) {
        try (InputStream part = workbook.getInputStream(entry)) {
          String text = new String(part.readAllBytes(), StandardCharsets.UTF_8);
          written.add(entry.getName(), settled(entry.getName(), text));
        }
      }
    }
    written.finish();
  }

  /** Without what the library writes differently each time: the time, and the order of merges. */
  private static String settled(String part, String text) {
    if (part.equals(CORE_PROPERTIES)) {
      return CREATED.matcher(text).replaceAll("");
    }
    int from = text.indexOf(MERGES) + MERGES.length();
    int to = text.indexOf("</mergeCells>");
    if (!part.startsWith(SHEETS) || to < 0) {
      return text;
    }
    String merges =
        MERGE
            .matcher(text.substring(from, to))
            .results()
            .map(MatchResult::group)
            .sorted()
            .collect(Collectors.joining());
    return text.substring(0, from) + merges + text.substring(to);
  }
}
