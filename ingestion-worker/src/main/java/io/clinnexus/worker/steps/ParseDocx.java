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
import io.clinnexus.worker.pipeline.IngestionContext;
import io.clinnexus.worker.pipeline.Step;
import java.util.Map;

/** Reads the original into a typed tree. */
public final class ParseDocx implements Step {

  private final FileStore files;
  private final DocumentParser parser;
  private final ParseLimits limits;

  public ParseDocx(FileStore files, DocumentParser parser, ParseLimits limits) {
    this.files = files;
    this.parser = parser;
    this.limits = limits;
  }

  @Override
  public StepName name() {
    return StepName.PARSE_DOCX;
  }

  @Override
  public StepOutcome run(IngestionContext context) {
    SourceFile file = sourceFile(context.run().version());
    ParsedDocument parsed = files.read(file.sha256(), path -> parser.parse(path, limits));
    context.parsed().give(parsed);
    return StepOutcome.ok(Map.of("parts", (long) parsed.parts().size()));
  }

  private SourceFile sourceFile(DocumentVersion version) {
    SourceFile file = version.sourceFile().orElseThrow(() -> new VersionWithoutFile(version.id()));
    if (!file.mediaType().equals(parser.mediaType())) {
      throw new DocumentRejected(
          RejectionCode.UNSUPPORTED_FORMAT,
          "Only Word documents (.docx) can be ingested. This file is of another type.",
          Map.of("mediaType", file.mediaType()),
          null);
    }
    return file;
  }
}
