package io.clinnexus.domain.anchors;

import io.clinnexus.domain.shared.Coded;
import io.clinnexus.domain.shared.InvalidValue;
import io.clinnexus.domain.shared.TextKey;
import io.clinnexus.domain.studies.DocumentVersionId;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The stable key of an anchor, {@code version:type:hash16} with {@code :v2}, {@code :v3} … for
 * repeats. The hash does not contain the version, so unchanged content has the same hash in every
 * version; it is not affected by text inserted before it.
 */
public record AnchorId(
    DocumentVersionId versionId, AnchorContentType type, String hash16, int occurrence)
    implements TextKey {

  private static final Pattern FORM =
      Pattern.compile(
          "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}):([a-z]{1,4}):([0-9a-f]{16})"
              + "(?::v([1-9][0-9]{0,8}))?");
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{16}");

  public AnchorId {
    InvalidValue.unless(
        HASH.matcher(hash16).matches(), "anchorId", "must carry 16 hexadecimal digits.");
    InvalidValue.unless(occurrence >= 1, "anchorId", "must carry an occurrence of at least 1.");
  }

  /** Reads the text form; throws {@link InvalidValue} for anything else. */
  public static AnchorId parse(String text) {
    Matcher matcher = FORM.matcher(text);
    InvalidValue.unless(matcher.matches(), "anchorId", "must have the form version:type:hash.");
    String repeat = matcher.group(4);
    int occurrence = repeat == null ? 1 : Integer.parseInt(repeat);
    InvalidValue.unless(
        repeat == null || occurrence >= 2, "anchorId", "must not carry the suffix v1.");
    return new AnchorId(
        new DocumentVersionId(UUID.fromString(matcher.group(1))),
        Coded.parse(AnchorContentType.class, matcher.group(2)),
        matcher.group(3),
        occurrence);
  }

  /** The text form stored in the database and used by clients. */
  @Override
  public String format() {
    String base = versionId.value() + ":" + type.code() + ":" + hash16;
    return occurrence == 1 ? base : base + ":v" + occurrence;
  }

  @Override
  public String toString() {
    return format();
  }
}
