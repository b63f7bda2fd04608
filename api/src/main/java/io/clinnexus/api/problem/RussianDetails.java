package io.clinnexus.api.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;

/** What went wrong in Russian, for callers who ask for it; a code without a text stays English. */
final class RussianDetails {

  /** Where the texts are. */
  static final String RESOURCE = "details_ru.properties";

  private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z_]+)\\}");
  private static final Properties TEXTS = load();

  private RussianDetails() {}

  /** Whether the caller prefers Russian to English. */
  static boolean wanted(HttpServletRequest request) {
    if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
      return false;
    }
    for (Locale locale : Collections.list(request.getLocales())) {
      String language = locale.getLanguage();
      if (language.equals("ru") || language.equals("en")) {
        return language.equals("ru");
      }
    }
    return false;
  }

  /** The text for a code with the details filled in. */
  static Optional<String> find(String code, Map<String, Object> details) {
    return Optional.ofNullable(TEXTS.getProperty(code))
        .map(
            text ->
                PLACE
                    .matcher(text)
                    .replaceAll(
                        place ->
                            Matcher.quoteReplacement(
                                String.valueOf(details.getOrDefault(place.group(1), "?")))));
  }

  private static Properties load() {
    Properties texts = new Properties();
    try (InputStream in = RussianDetails.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("The build lacks " + RESOURCE + ".");
      }
      try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
        texts.load(reader);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }
}
