package io.clinnexus.domain.studies;

/** The kinds of source file that can be ingested, each with its registered media type. */
public enum SourceMediaType {
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
  PDF("application/pdf", "pdf");

  private final String mediaType;
  private final String extension;

  SourceMediaType(String mediaType, String extension) {
    this.mediaType = mediaType;
    this.extension = extension;
  }

  /** The registered media type, as stored with the file and sent over HTTP. */
  public String mediaType() {
    return mediaType;
  }

  /** The usual file name extension, without a dot. */
  public String extension() {
    return extension;
  }
}
