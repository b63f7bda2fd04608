package io.clinnexus.worker.adapter.docx.opc;

import io.clinnexus.domain.anchors.parsing.DocumentRejected;
import io.clinnexus.domain.anchors.parsing.RejectionCode;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What happens to relationships that point outside the file. None is ever followed. Links and
 * linked pictures hold no text of the document and are ignored; so are templates and embedded
 * objects on the author's own disk or share, which Word leaves behind in ordinary files. Everything
 * that would bring in text, or that fetches a template or object from the internet, is refused.
 */
final class ExternalContent {

  private static final Set<String> HARMLESS =
      Set.of("hyperlink", "image", "video", "audio", "media", "frame", "slicerCache");
  private static final Set<String> HARMLESS_WHEN_LOCAL =
      Set.of(
          "attachedTemplate",
          "oleObject",
          "package",
          "mailMergeSource",
          "mailMergeHeaderSource",
          "recipientData",
          "transform");

  private ExternalContent() {}

  /** A stable warning code for an ignored relationship, empty for a plain link. */
  static String check(Relationship relationship) {
    String kind = relationship.kind();
    if (kind.equals("hyperlink")) {
      return "";
    }
    if (HARMLESS.contains(kind)) {
      return "external-media-ignored";
    }
    if (HARMLESS_WHEN_LOCAL.contains(kind) && !fetched(relationship.target())) {
      return "external-" + (kind.equals("attachedTemplate") ? "template" : "object") + "-ignored";
    }
    throw new DocumentRejected(
        RejectionCode.FORBIDDEN_CONTENT,
        "The document takes content ("
            + kind.replaceAll("[^A-Za-z0-9]", "?")
            + ") from another place. Insert that content or remove the link in Word, save the"
            + " document and upload it again.",
        Map.of(),
        null);
  }

  private static boolean fetched(String target) {
    String address = target.strip().toLowerCase(Locale.ROOT);
    int colon = address.indexOf(':');
    return colon > 1 && !address.startsWith("file:");
  }
}
