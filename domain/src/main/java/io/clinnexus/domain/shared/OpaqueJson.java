package io.clinnexus.domain.shared;

/** JSON text that the domain only carries; never blank, kept valid by its producer. */
public record OpaqueJson(String text) {

  public static final OpaqueJson EMPTY_OBJECT = new OpaqueJson("{}");

  public OpaqueJson {
    InvalidValue.unless(!text.isBlank(), "json", "must not be blank.");
  }
}
