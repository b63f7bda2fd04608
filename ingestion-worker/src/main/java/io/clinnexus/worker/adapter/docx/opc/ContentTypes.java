package io.clinnexus.worker.adapter.docx.opc;

import io.clinnexus.domain.anchors.parsing.DocumentRejected;
import io.clinnexus.worker.adapter.docx.xml.XmlCursor;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The content type of each part, as the package declares it. */
final class ContentTypes {

  private static final int MAX_DECLARATIONS = 20_000;

  private final Map<String, String> byExtension = new HashMap<>();
  private final Map<String, String> byPart = new HashMap<>();

  static ContentTypes read(XmlCursor cursor) {
    ContentTypes types = new ContentTypes();
    cursor.toRoot();
    int root = cursor.depth();
    while (cursor.nextChild(root)) {
      String type = cursor.attribute("ContentType");
      String extension = cursor.attribute("Extension");
      String part = cursor.attribute("PartName");
      if (type != null && part != null && cursor.localName().equals("Override")) {
        declare(types.byPart, part.startsWith("/") ? part.substring(1) : part, type);
      } else if (type != null && extension != null && cursor.localName().equals("Default")) {
        declare(types.byExtension, extension, type);
      }
    }
    cursor.finish();
    return types;
  }

  private static void declare(Map<String, String> map, String key, String type) {
    String previous = map.put(key.toLowerCase(Locale.ROOT), type.trim());
    if (previous != null && !previous.equalsIgnoreCase(type.trim())) {
      throw DocumentRejected.corrupt("it declares a part with two content types.", null);
    }
    if (map.size() > MAX_DECLARATIONS) {
      throw DocumentRejected.limit("contentTypes", MAX_DECLARATIONS, "[Content_Types].xml");
    }
  }

  /** The content type of a part; empty when none is declared. */
  String of(String part) {
    String name = part.toLowerCase(Locale.ROOT);
    String type = byPart.get(name);
    if (type == null) {
      type = byExtension.get(name.substring(name.lastIndexOf('.') + 1));
    }
    return type == null ? "" : type;
  }
}
