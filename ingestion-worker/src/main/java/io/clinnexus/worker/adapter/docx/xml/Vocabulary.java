package io.clinnexus.worker.adapter.docx.xml;

/** The XML vocabularies a reader of Word documents tells apart, strict and transitional as one. */
public enum Vocabulary {
  /** WordprocessingML. */
  WORD,
  /** Office mathematical markup. */
  MATH,
  /** Markup compatibility: alternate content. */
  COMPATIBILITY,
  /** Relationship attributes. */
  RELATIONSHIP,
  /** XInclude, which is refused. */
  INCLUSION,
  OTHER;

  static Vocabulary of(String uri) {
    return switch (uri) {
      case "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
          "http://purl.oclc.org/ooxml/wordprocessingml/main" ->
          WORD;
      case "http://schemas.openxmlformats.org/officeDocument/2006/math",
          "http://purl.oclc.org/ooxml/officeDocument/math" ->
          MATH;
      case "http://schemas.openxmlformats.org/markup-compatibility/2006" -> COMPATIBILITY;
      case "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
          "http://purl.oclc.org/ooxml/officeDocument/relationships" ->
          RELATIONSHIP;
      case "http://www.w3.org/2001/XInclude" -> INCLUSION;
      default -> OTHER;
    };
  }
}
