package io.clinnexus.worker.adapter.docx.xml;

import io.clinnexus.domain.anchors.parsing.DocumentRejected;
import io.clinnexus.domain.anchors.parsing.RejectionCode;
import io.clinnexus.worker.adapter.docx.budget.ParseBudget;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** Turns what the XML library reports into refusals. */
final class XmlFailure {

  private XmlFailure() {}

  static DocumentRejected translate(XMLStreamException e, String part, ParseBudget budget) {
    budget.checkTime();
    String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    if (message.contains("limit") && message.contains("exceeded")) {
      return DocumentRejected.limit("xml", "attributes and entities", part);
    }
    return DocumentRejected.corrupt("the part " + part + " is not well-formed XML.", e);
  }

  static DocumentRejected forbidden(String what, String part) {
    return new DocumentRejected(
        RejectionCode.FORBIDDEN_CONTENT,
        "The file is not accepted because " + part + " holds " + what + ".",
        Map.of("part", part),
        null);
  }
}
