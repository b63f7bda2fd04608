package io.clinnexus.worker.adapter.docx.archive;

/** Rules for the names of archive entries. Nothing is ever written under these names. */
final class EntryNames {

  private static final int SHOWN_CHARACTERS = 80;

  private EntryNames() {}

  /** What is wrong with a name, or an empty text when it is harmless. */
  static String whyUnsafe(String name) {
    if (name.isEmpty()) {
      return "empty";
    }
    if (name.startsWith("/") || (name.length() > 1 && name.charAt(1) == ':')) {
      return "absolute path";
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c < ' ' || c == '\u007f') {
        return "control character";
      }
      if (c == '\\') {
        return "backslash";
      }
    }
    for (String segment : name.split("/", -1)) {
      if (segment.equals("..") || segment.equals(".")) {
        return "relative path";
      }
    }
    return "";
  }

  /** A name cut and cleaned for a message. */
  static String shown(String name) {
    String cut = name.length() > SHOWN_CHARACTERS ? name.substring(0, SHOWN_CHARACTERS) : name;
    return cut.replaceAll("[^A-Za-z0-9_./\\[\\] -]", "?");
  }
}
