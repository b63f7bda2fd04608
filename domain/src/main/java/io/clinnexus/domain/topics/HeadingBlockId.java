package io.clinnexus.domain.topics;

import io.clinnexus.domain.anchors.AnchorId;
import io.clinnexus.domain.shared.InvalidValue;
import io.clinnexus.domain.studies.DocumentVersionId;
import java.util.regex.Pattern;

/**
 * The key of a heading with its text, {@code version:block:hash16}. The hash is that of the
 * heading's anchor id, so an edit below a heading keeps it.
 */
public record HeadingBlockId(String value) {

  private static final Pattern FORM =
      Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}:block:[0-9a-f]{16}");

  public HeadingBlockId {
    InvalidValue.unless(
        FORM.matcher(value).matches(), "headingBlockId", "must have the form version:block:hash.");
  }

  /** The block of this hash in a version. */
  public static HeadingBlockId of(DocumentVersionId versionId, String hash16) {
    return new HeadingBlockId(versionId.value() + ":block:" + hash16);
  }

  /** The block that begins with an anchor: its heading, or its first anchor where it has none. */
  public static HeadingBlockId startingWith(AnchorId first) {
    return of(first.versionId(), TopicContent.hash(first.format()));
  }
}
