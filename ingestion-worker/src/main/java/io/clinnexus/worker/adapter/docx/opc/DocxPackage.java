package io.clinnexus.worker.adapter.docx.opc;

import io.clinnexus.domain.anchors.parsing.DocumentRejected;
import io.clinnexus.domain.anchors.parsing.RejectionCode;
import io.clinnexus.worker.adapter.docx.archive.ArchiveEntry;
import io.clinnexus.worker.adapter.docx.archive.SafeArchive;
import io.clinnexus.worker.adapter.docx.budget.ParseBudget;
import io.clinnexus.worker.adapter.docx.xml.XmlCursor;
import io.clinnexus.worker.adapter.docx.xml.XmlParts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A Word document as a package of parts that are found through relationships. Opening it checks the
 * content types and every relationship that points outside.
 */
public final class DocxPackage implements AutoCloseable {

  private static final String CONTENT_TYPES = "[Content_Types].xml";
  private static final String MAIN_TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

  private final SafeArchive archive;
  private final ParseBudget budget;
  private final ContentTypes contentTypes;
  private final String mainPart;
  private final List<Relationship> mainRelationships;
  private final Set<String> warnings = new TreeSet<>();

  private DocxPackage(SafeArchive archive, ParseBudget budget) {
    this.archive = archive;
    this.budget = budget;
    this.contentTypes = readContentTypes();
    this.mainPart = findMainPart();
    checkOutside();
    this.mainRelationships = relationshipsOf(mainPart);
  }

  /** Opens the file; throws {@link DocumentRejected} when it is not a Word document to be read. */
  public static DocxPackage open(Path file, ParseBudget budget) throws IOException {
    SafeArchive archive = SafeArchive.open(file, budget);
    boolean opened = false;
    try {
      DocxPackage docx = new DocxPackage(archive, budget);
      opened = true;
      return docx;
    } finally {
      if (!opened) {
        archive.close();
      }
    }
  }

  public String mainPart() {
    return mainPart;
  }

  /** Stable codes for what was deliberately not followed, sorted. */
  public Set<String> warnings() {
    return Set.copyOf(warnings);
  }

  /** The part the main part names for this kind of relationship, when it exists. */
  public Optional<String> related(String kind) {
    List<String> targets =
        mainRelationships.stream()
            .filter(relationship -> relationship.kind().equals(kind))
            .map(relationship -> relationship.target().toLowerCase(Locale.ROOT))
            .distinct()
            .toList();
    if (targets.size() > 1) {
      throw ambiguous(kind);
    }
    return targets.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(archive.find(targets.get(0))).map(ArchiveEntry::name);
  }

  /** Names of all parts, in a fixed order. */
  public List<String> parts() {
    return archive.entries().stream().map(ArchiveEntry::name).sorted().toList();
  }

  public String contentType(String part) {
    return contentTypes.of(part);
  }

  /** Opens an existing part as XML. */
  public XmlCursor open(String part) {
    ArchiveEntry entry = entry(part);
    return XmlParts.open(archive.open(entry), entry.name(), budget);
  }

  private ArchiveEntry entry(String part) {
    ArchiveEntry entry = archive.find(part);
    if (entry == null) {
      throw DocumentRejected.corrupt("a part that it needs is missing.", null);
    }
    return entry;
  }

  private ContentTypes readContentTypes() {
    if (archive.find(CONTENT_TYPES) == null) {
      throw notWord();
    }
    try (XmlCursor cursor = open(CONTENT_TYPES)) {
      return ContentTypes.read(cursor);
    }
  }

  private String findMainPart() {
    List<String> targets =
        relationshipsOf("").stream()
            .filter(relationship -> relationship.kind().equals("officeDocument"))
            .map(Relationship::target)
            .distinct()
            .toList();
    if (targets.size() > 1) {
      throw ambiguous("officeDocument");
    }
    if (targets.isEmpty() || !contentTypes.of(targets.get(0)).equalsIgnoreCase(MAIN_TYPE)) {
      throw notWord();
    }
    return entry(targets.get(0)).name();
  }

  private void checkOutside() {
    for (ArchiveEntry entry : archive.entries()) {
      String name = entry.name().toLowerCase(Locale.ROOT);
      if (contentTypes.of(name).toLowerCase(Locale.ROOT).contains("vbaproject")) {
        throw new DocumentRejected(
            RejectionCode.FORBIDDEN_CONTENT,
            "The document holds macros. Save it in Word as a document without macros (.docx).",
            Map.of(),
            null);
      }
      if (name.endsWith(".rels")) {
        checkOutside(entry.name());
      }
    }
  }

  private void checkOutside(String relationshipPart) {
    try (XmlCursor cursor = open(relationshipPart)) {
      for (Relationship relationship : Relationships.read(cursor)) {
        String warning = relationship.external() ? ExternalContent.check(relationship) : "";
        if (!warning.isEmpty()) {
          warnings.add(warning);
        }
      }
    }
  }

  private List<Relationship> relationshipsOf(String source) {
    String part = Relationships.partFor(source);
    if (archive.find(part) == null) {
      return List.of();
    }
    try (XmlCursor cursor = open(part)) {
      return Relationships.read(cursor);
    }
  }

  private static DocumentRejected ambiguous(String kind) {
    return new DocumentRejected(
        RejectionCode.FORBIDDEN_CONTENT,
        "The file is not accepted because it names more than one part for '" + kind + "'.",
        Map.of(),
        null);
  }

  private static DocumentRejected notWord() {
    return new DocumentRejected(
        RejectionCode.UNSUPPORTED_FORMAT,
        "The file is not a Word document (.docx). Open it in Word, save it as a Word document"
            + " and upload that file.",
        Map.of(),
        null);
  }

  @Override
  public void close() throws IOException {
    archive.close();
  }
}
