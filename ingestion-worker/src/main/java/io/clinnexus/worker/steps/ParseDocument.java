package io.clinnexus.worker.steps;

import io.clinnexus.domain.anchors.parsing.DocumentParser;
import io.clinnexus.domain.anchors.parsing.DocumentRejected;
import io.clinnexus.domain.anchors.parsing.ParseLimits;
import io.clinnexus.domain.anchors.parsing.ParsedDocument;
import io.clinnexus.domain.anchors.parsing.RejectionCode;
import io.clinnexus.domain.ingestion.StepName;
import io.clinnexus.domain.ingestion.StepOutcome;
import io.clinnexus.domain.studies.DocumentVersion;
import io.clinnexus.domain.studies.FileStore;
import io.clinnexus.domain.studies.SourceFile;
import io.clinnexus.domain.studies.VersionWithoutFile;
import io.clinnexus.worker.pipeline.DocumentParsers;
import io.clinnexus.worker.pipeline.IngestionContext;
import io.clinnexus.worker.pipeline.Step;
import java.util.Map;
import java.util.TreeMap;

/** Reads the original into a typed tree with the parser for its kind of file. */
public final class ParseDocument implements Step {

  private final FileStore files;
  private final DocumentParsers parsers;
  private final ParseLimits limits;

  public ParseDocument(FileStore files, DocumentParsers parsers, ParseLimits limits) {
    this.files = files;
    this.parsers = parsers;
    this.limits = limits;
  }

  @Override
  public StepName name() {
    return StepName.PARSE_DOCX;
  }

  @Override
  public StepOutcome run(IngestionContext context) {
    SourceFile file = sourceFile(context.run().version());
    DocumentParser parser = parser(file);
    ParsedDocument parsed = files.read(file.sha256(), path -> parser.parse(path, limits));
    context.parsed().give(parsed);
    Map<String, Long> figures = new TreeMap<>();
    figures.put("parts", (long) parsed.parts().size());
    int pages = parsed.pages().firstParagraphs().size();
    if (pages > 0) {
      figures.put("pages", (long) pages);
    }
    return StepOutcome.ok(figures);
  }

  private static SourceFile sourceFile(DocumentVersion version) {
    return version.sourceFile().orElseThrow(() -> new VersionWithoutFile(version.id()));
  }

  private DocumentParser parser(SourceFile file) {
    return parsers
        .forMediaType(file.mediaType())
        .orElseThrow(
            () ->
                new DocumentRejected(
                    RejectionCode.UNSUPPORTED_FORMAT,
                    "Only Word documents (.docx) and PDF files can be ingested. This file is of"
                        + " another type.",
                    Map.of("mediaType", file.mediaType()),
                    null));
  }
}
