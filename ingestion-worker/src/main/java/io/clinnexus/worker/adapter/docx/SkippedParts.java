package io.clinnexus.worker.adapter.docx;

import io.clinnexus.domain.anchors.parsing.SkipReason;
import java.util.Locale;
import java.util.Optional;

/** Which parts of a document hold text that is accounted for but not anchored. */
final class SkippedParts {

  private SkippedParts() {}

  /** Why the text of a part is skipped; empty for parts that hold no text of the document. */
  static Optional<SkipReason> reason(String contentType, String part) {
    String type = contentType.toLowerCase(Locale.ROOT);
    if (part.toLowerCase(Locale.ROOT).contains("/glossary/")) {
      return isStory(type) || type.endsWith("document.glossary+xml")
          ? Optional.of(SkipReason.GLOSSARY)
          : Optional.empty();
    }
    if (type.endsWith(".wordprocessingml.document.glossary+xml")
        || type.endsWith(".wordprocessingml.document.main+xml")
        || type.endsWith(".wordprocessingml.footnotes+xml")
        || type.endsWith(".wordprocessingml.endnotes+xml")) {
      return Optional.of(SkipReason.GLOSSARY);
    }
    if (type.endsWith(".wordprocessingml.comments+xml")) {
      return Optional.of(SkipReason.COMMENT);
    }
    if (type.endsWith(".wordprocessingml.header+xml")) {
      return Optional.of(SkipReason.HEADER);
    }
    if (type.endsWith(".wordprocessingml.footer+xml")) {
      return Optional.of(SkipReason.FOOTER);
    }
    return isChartOrDiagram(type) ? Optional.of(SkipReason.CHART_OR_DIAGRAM) : Optional.empty();
  }

  private static boolean isStory(String type) {
    return type.contains(".wordprocessingml.")
        && (type.endsWith("footnotes+xml")
            || type.endsWith("endnotes+xml")
            || type.endsWith("comments+xml")
            || type.endsWith("header+xml")
            || type.endsWith("footer+xml"));
  }

  private static boolean isChartOrDiagram(String type) {
    return type.endsWith(".drawingml.chart+xml")
        || type.endsWith(".drawingml.diagramdata+xml")
        || type.endsWith(".drawingml.chartshapes+xml")
        || type.endsWith("ms-office.drawingml.diagramdrawing+xml")
        || type.endsWith("ms-office.chartex+xml");
  }
}
