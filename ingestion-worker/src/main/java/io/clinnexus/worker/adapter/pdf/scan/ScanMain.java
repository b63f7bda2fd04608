package io.clinnexus.worker.adapter.pdf.scan;

import io.clinnexus.worker.adapter.pdf.page.Bookmark;
import io.clinnexus.worker.adapter.pdf.page.FontLook;
import io.clinnexus.worker.adapter.pdf.page.ScanLimits;
import io.clinnexus.worker.adapter.pdf.page.ScanRefusal;
import io.clinnexus.worker.adapter.pdf.page.ScanRefused;
import io.clinnexus.worker.adapter.pdf.page.ScanWriter;
import io.clinnexus.worker.adapter.pdf.page.ScannedPage;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/**
 * The program of the child process. Arguments: the file, then the components of {@link ScanLimits}
 * in order, then the bytes that decoded streams may take. Writes the scan to standard output and
 * ends with 0, also after a refusal.
 */
public final class ScanMain {

  private static final int BUFFER = 1 << 16;

  private final ScanWriter out;
  private final ScanLimits limits;
  private final Watch watch;
  private final FontIndex fonts = new FontIndex();

  private ScanMain(ScanWriter out, ScanLimits limits, Watch watch) {
    this.out = out;
    this.limits = limits;
    this.watch = watch;
  }

  /** Runs the program. */
  public static void main(String[] arguments) throws IOException {
    ScanWriter out =
        new ScanWriter(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER));
    System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    ScanLimits limits =
        new ScanLimits(
            Integer.parseInt(arguments[1]),
            Long.parseLong(arguments[2]),
            Long.parseLong(arguments[3]),
            Integer.parseInt(arguments[4]),
            Integer.parseInt(arguments[5]));
    Watch watch = new Watch(limits.pageSeconds());
    watch.start(System.in);
    NoNetwork.install();
    FontMappers.set(new BundledFonts());
    new ScanMain(out, limits, watch).run(new File(arguments[0]), Long.parseLong(arguments[6]));
    Runtime.getRuntime().halt(0);
  }

  private void run(File file, long cacheBytes) throws IOException {
    try (PDDocument document =
        Loader.loadPDF(file, MemoryUsageSetting.setupMainMemoryOnly(cacheBytes).streamCache)) {
      scan(document);
    } catch (ScanRefused refused) {
      out.refuse(refused.refusal(), refused.detail());
    } catch (InvalidPasswordException e) {
      out.refuse(ScanRefusal.ENCRYPTED, "password");
    } catch (StackOverflowError e) {
      out.refuse(ScanRefusal.CORRUPT, "nesting");
    } catch (IOException | RuntimeException e) {
      out.refuse(ScanRefusal.CORRUPT, e.getClass().getSimpleName());
    }
  }

  private void scan(PDDocument document) throws IOException {
    Map<COSDictionary, Integer> numbers = new IdentityHashMap<>();
    int pages = 0;
    for (PDPage page : document.getPages()) {
      if (++pages > limits.pages()) {
        throw new ScanRefused(ScanRefusal.LIMIT, "pages");
      }
      numbers.putIfAbsent(page.getCOSObject(), pages);
      scan(page, pages);
    }
    if (pages == 0) {
      throw new ScanRefused(ScanRefusal.CORRUPT, "no pages");
    }
    for (Bookmark bookmark : Outline.read(document, numbers)) {
      out.bookmark(bookmark);
    }
    out.end(fonts.unreadable());
  }

  private void scan(PDPage page, int number) throws IOException {
    watch.nextPage();
    ScannedPage scanned = new PageScanner(page, fonts, limits).scan(number);
    for (FontLook font : fonts.fresh()) {
      out.font(font);
    }
    out.page(scanned);
  }
}
