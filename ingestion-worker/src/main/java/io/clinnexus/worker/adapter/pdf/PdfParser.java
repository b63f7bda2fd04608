package io.clinnexus.worker.adapter.pdf;

import io.clinnexus.domain.anchors.parsing.DocumentParser;
import io.clinnexus.domain.anchors.parsing.DocumentRejected;
import io.clinnexus.domain.anchors.parsing.ParseLimits;
import io.clinnexus.domain.anchors.parsing.ParsedDocument;
import io.clinnexus.domain.anchors.parsing.RejectionCode;
import io.clinnexus.domain.anchors.parsing.TextCounter;
import io.clinnexus.domain.shared.Coded;
import io.clinnexus.domain.shared.StoreUnavailable;
import io.clinnexus.domain.studies.SourceFileRefused;
import io.clinnexus.domain.studies.SourceFileSniffer;
import io.clinnexus.domain.studies.SourceMediaType;
import io.clinnexus.worker.adapter.pdf.fork.ForkSettings;
import io.clinnexus.worker.adapter.pdf.fork.ScanProcess;
import io.clinnexus.worker.adapter.pdf.fork.ScanProcessFailed;
import io.clinnexus.worker.adapter.pdf.layout.PdfLayout;
import io.clinnexus.worker.adapter.pdf.page.Piece;
import io.clinnexus.worker.adapter.pdf.page.ScanLimits;
import io.clinnexus.worker.adapter.pdf.page.ScanRefused;
import io.clinnexus.worker.adapter.pdf.page.ScannedDocument;
import io.clinnexus.worker.adapter.pdf.page.ScannedPage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/**
 * Reads PDF files that hold text. A process of its own opens the file; what it hands back is laid
 * out here. Keeps no state between documents and may be shared by threads.
 */
public final class PdfParser implements DocumentParser {

  private static final String VERSION = "pdf-layout/2";
  private static final int LETTERS_PER_PAGE = 8;
  private static final double UNREADABLE = 0.3;

  private final ScanProcess process;

  public PdfParser(ForkSettings settings) {
    this.process = new ScanProcess(settings);
  }

  @Override
  public String mediaType() {
    return SourceMediaType.PDF.mediaType();
  }

  @Override
  public String version() {
    return VERSION;
  }

  @Override
  public ParsedDocument parse(Path file, ParseLimits limits) {
    checkType(file);
    ScannedDocument scanned = scan(file, limits);
    refuseWithoutText(scanned);
    return PdfLayout.read(scanned, limits);
  }

  private static void checkType(Path file) {
    SourceMediaType type;
    try {
      type = SourceFileSniffer.sniff(file);
    } catch (SourceFileRefused refused) {
      throw new DocumentRejected(
          Coded.parse(RejectionCode.class, refused.code()),
          String.valueOf(refused.getMessage()),
          Map.of(),
          refused);
    }
    if (type != SourceMediaType.PDF) {
      throw new DocumentRejected(
          RejectionCode.UNSUPPORTED_FORMAT, "This is a Word document, not a PDF.", Map.of(), null);
    }
  }

  private ScannedDocument scan(Path file, ParseLimits limits) {
    ScanLimits standard = ScanLimits.DEFAULT;
    ScanLimits scanLimits =
        new ScanLimits(
            standard.pages(),
            limits.textCharacters(),
            standard.pieces(),
            standard.rulingsPerPage(),
            standard.pageSeconds());
    try {
      return process.scan(file, scanLimits, limits.time());
    } catch (ScanRefused refused) {
      throw rejected(refused, scanLimits);
    } catch (ScanProcessFailed failed) {
      throw rejected(failed, limits);
    } catch (IOException e) {
      throw new StoreUnavailable("file store", e);
    }
  }

  private static DocumentRejected rejected(ScanRefused refused, ScanLimits limits) {
    return switch (refused.refusal()) {
      case ENCRYPTED ->
          new DocumentRejected(
              RejectionCode.ENCRYPTED,
              "The PDF is protected with a password. Save it without a password and upload it"
                  + " again.",
              Map.of(),
              refused);
      case CORRUPT -> damaged(refused);
      case LIMIT -> {
        long allowed =
            switch (refused.detail()) {
              case "pages" -> limits.pages();
              case "textCharacters" -> limits.characters();
              default -> limits.pieces();
            };
        yield DocumentRejected.limit(refused.detail(), allowed, "the PDF");
      }
      case TIME -> tooSlow(refused);
    };
  }

  private static DocumentRejected rejected(ScanProcessFailed failed, ParseLimits limits) {
    return switch (failed.failure()) {
      case TIME -> tooSlow(failed);
      case MEMORY ->
          new DocumentRejected(
              RejectionCode.LIMIT_EXCEEDED,
              "The PDF needs more memory than a document may take. Save it with less on a page, or"
                  + " split it into several documents.",
              Map.of("limit", "memory"),
              failed);
      case BROKEN -> damaged(failed);
    };
  }

  private static DocumentRejected damaged(IOException cause) {
    return new DocumentRejected(
        RejectionCode.CORRUPT_FILE,
        "The PDF is damaged and cannot be read. Open it in a PDF viewer, save or print it to a new"
            + " PDF and upload that.",
        Map.of(),
        cause);
  }

  private static DocumentRejected tooSlow(IOException cause) {
    return new DocumentRejected(
        RejectionCode.TIMEOUT,
        "Reading the PDF took too long. A page of it may hold a very large drawing; save the"
            + " document without it, or split it.",
        Map.of(),
        cause);
  }

  /** A scan of paper has pictures of text; fonts without a table of characters are no better. */
  private static void refuseWithoutText(ScannedDocument scanned) {
    long characters = 0;
    for (ScannedPage page : scanned.pages()) {
      for (Piece piece : page.pieces()) {
        characters += TextCounter.count(piece.text());
      }
    }
    boolean empty = characters == 0;
    boolean pictures = scanned.pages().stream().anyMatch(page -> !page.pictures().isEmpty());
    boolean sparse = pictures && characters < (long) LETTERS_PER_PAGE * scanned.pages().size();
    if (empty || sparse || scanned.unreadableGlyphs() > UNREADABLE * characters) {
      throw new DocumentRejected(
          RejectionCode.NEEDS_OCR,
          "The PDF holds no readable text; its pages are pictures, or its fonts do not tell their"
              + " characters. Run text recognition (OCR) on it, or upload the Word document.",
          Map.of("pages", String.valueOf(scanned.pages().size())),
          null);
    }
  }
}
