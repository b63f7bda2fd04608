package io.clinnexus.api.studies;

import io.clinnexus.api.problem.MalformedRequest;
import io.clinnexus.domain.studies.Sha256;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The digest of a file as its sender announces it in a header. */
final class AnnouncedDigest {

  static final String CONTENT_DIGEST = "Content-Digest";
  static final String CHECKSUM = "X-Checksum-Sha256";

  private static final Pattern HEX = Pattern.compile("[0-9A-Fa-f]{64}");
  private static final Pattern STRUCTURED = Pattern.compile("sha-256=:([A-Za-z0-9+/]{43}=):");

  private AnnouncedDigest() {}

  /** The one digest that the two headers agree on; throws {@link MalformedRequest}. */
  static Optional<Sha256> of(@Nullable String contentDigest, @Nullable String checksum) {
    Optional<Sha256> first = Optional.ofNullable(contentDigest).map(AnnouncedDigest::structured);
    Optional<Sha256> second = Optional.ofNullable(checksum).map(AnnouncedDigest::hex);
    if (first.isPresent() && second.isPresent() && !first.equals(second)) {
      throw MalformedRequest.parameter(CHECKSUM, "must not contradict " + CONTENT_DIGEST);
    }
    return first.or(() -> second);
  }

  private static Sha256 structured(String header) {
    Matcher matcher = STRUCTURED.matcher(header.strip());
    if (!matcher.matches()) {
      throw MalformedRequest.parameter(CONTENT_DIGEST, "must have the form sha-256=:BASE64:");
    }
    return new Sha256(HexFormat.of().formatHex(Base64.getDecoder().decode(matcher.group(1))));
  }

  private static Sha256 hex(String header) {
    String digits = header.strip();
    if (!HEX.matcher(digits).matches()) {
      throw MalformedRequest.parameter(CHECKSUM, "must be 64 hexadecimal digits");
    }
    return new Sha256(digits.toLowerCase(Locale.ROOT));
  }
}
