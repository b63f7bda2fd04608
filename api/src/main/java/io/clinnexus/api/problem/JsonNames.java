package io.clinnexus.api.problem;

import java.util.Locale;
import java.util.regex.Pattern;

/** How the names of Java properties read in JSON, in the description and in problems. */
public final class JsonNames {

  private static final Pattern WORD_START = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

  private JsonNames() {}

  /** The JSON name of a property, for example {@code study_code} for {@code studyCode}. */
  public static String of(String property) {
    return WORD_START.matcher(property).replaceAll("_").toLowerCase(Locale.ROOT);
  }
}
