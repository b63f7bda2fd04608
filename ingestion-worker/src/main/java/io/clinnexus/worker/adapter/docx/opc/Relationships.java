package io.clinnexus.worker.adapter.docx.opc;

import io.clinnexus.domain.anchors.parsing.DocumentRejected;
import io.clinnexus.worker.adapter.docx.xml.XmlCursor;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Reads relationship parts and resolves their targets inside the package. */
final class Relationships {

  private static final int MAX_RELATIONSHIPS = 100_000;

  private Relationships() {}

  /** The relationships in a {@code .rels} part. */
  static List<Relationship> read(XmlCursor cursor) {
    List<Relationship> found = new ArrayList<>();
    String folder = folderOfSource(cursor.part());
    cursor.toRoot();
    int root = cursor.depth();
    while (cursor.nextChild(root)) {
      String type = cursor.attribute("Type");
      String target = cursor.attribute("Target");
      if (type == null || target == null || !cursor.localName().equals("Relationship")) {
        continue;
      }
      boolean external = "External".equalsIgnoreCase(cursor.attribute("TargetMode"));
      String kind = type.substring(type.lastIndexOf('/') + 1);
      found.add(new Relationship(kind, external ? target : resolve(folder, target), external));
      if (found.size() > MAX_RELATIONSHIPS) {
        throw DocumentRejected.limit("relationships", MAX_RELATIONSHIPS, cursor.part());
      }
    }
    cursor.finish();
    return found;
  }

  /** Name of the relationship part that belongs to a part; of the package when it is empty. */
  static String partFor(String source) {
    int slash = source.lastIndexOf('/');
    return source.substring(0, slash + 1) + "_rels/" + source.substring(slash + 1) + ".rels";
  }

  private static String folderOfSource(String relationshipPart) {
    int at = relationshipPart.lastIndexOf("_rels/");
    return at < 0 ? "" : relationshipPart.substring(0, at);
  }

  private static String resolve(String folder, String target) {
    int fragment = target.indexOf('#');
    String path = fragment < 0 ? target : target.substring(0, fragment);
    Deque<String> segments = new ArrayDeque<>();
    for (String segment : (path.startsWith("/") ? path : folder + path).split("/", -1)) {
      if (segment.equals("..")) {
        segments.pollLast();
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        segments.addLast(segment);
      }
    }
    return String.join("/", segments);
  }
}
