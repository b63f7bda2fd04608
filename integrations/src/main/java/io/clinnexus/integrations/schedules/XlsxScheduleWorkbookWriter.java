package io.clinnexus.integrations.schedules;

import io.clinnexus.domain.facts.soa.ScheduleGrid;
import io.clinnexus.domain.facts.soa.ScheduleTable;
import io.clinnexus.domain.facts.soa.ScheduleWorkbookWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;

/** Writes schedules as Office Open XML. */
final class XlsxScheduleWorkbookWriter implements ScheduleWorkbookWriter {

  private static final String CORE_PROPERTIES = "docProps/core.xml";
  private static final Pattern CREATED = Pattern.compile("<dcterms:created.*?</dcterms:created>");
  private static final String SHEETS = "xl/worksheets/";
  private static final String MERGES = "<mergeCells>";
  private static final Pattern MERGE = Pattern.compile("<mergeCell ref=\"[A-Z0-9:]+\"/>");
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  @Override
  public void write(List<ScheduleGrid> grids, OutputStream out) throws IOException {
    Path file = Files.createTempFile("schedules-", ".xlsx");
    try {
      try (OutputStream bytes = Files.newOutputStream(file);
          Workbook workbook = new Workbook(bytes, "ClinNexus", null)) {
        workbook.setGlobalDefaultFont("Arial", 10);
        int number = 1;
        for (ScheduleGrid grid : grids) {
          ScheduleTable table = ScheduleTable.of(grid);
          String name = SheetNames.of(number++, table.title());
          new ScheduleSheet(workbook.newWorksheet(name), table).write();
        }
      }
      copy(file, out);
    } finally {
      Files.delete(file);
    }
  }

  private static void copy(Path file, OutputStream out) throws IOException {
    ZipOutputStream written = new ZipOutputStream(out, StandardCharsets.UTF_8);
    try (ZipFile workbook = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      for (ZipEntry entry : Collections.list(workbook.entries())) {
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(NO_TIME);
        written.putNextEntry(copy);
        try (InputStream content = workbook.getInputStream(entry)) {
          String text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
          written.write(settled(entry.getName(), text).getBytes(StandardCharsets.UTF_8));
        }
        written.closeEntry();
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
