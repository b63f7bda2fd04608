package io.clinnexus.worker.adapter.docx;

import io.clinnexus.domain.anchors.parsing.Block;
import io.clinnexus.domain.anchors.parsing.DocumentParser;
import io.clinnexus.domain.anchors.parsing.DocumentRejected;
import io.clinnexus.domain.anchors.parsing.Note;
import io.clinnexus.domain.anchors.parsing.NoteKind;
import io.clinnexus.domain.anchors.parsing.ParseLimits;
import io.clinnexus.domain.anchors.parsing.ParsedDocument;
import io.clinnexus.domain.anchors.parsing.PartText;
import io.clinnexus.domain.anchors.parsing.RejectionCode;
import io.clinnexus.domain.shared.Coded;
import io.clinnexus.domain.shared.StoreUnavailable;
import io.clinnexus.domain.studies.SourceFileRefused;
import io.clinnexus.domain.studies.SourceFileSniffer;
import io.clinnexus.domain.studies.SourceMediaType;
import io.clinnexus.worker.adapter.docx.budget.ParseBudget;
import io.clinnexus.worker.adapter.docx.numbering.Numbering;
import io.clinnexus.worker.adapter.docx.numbering.NumberingReader;
import io.clinnexus.worker.adapter.docx.opc.DocxPackage;
import io.clinnexus.worker.adapter.docx.story.StoryReader;
import io.clinnexus.worker.adapter.docx.style.StyleSheet;
import io.clinnexus.worker.adapter.docx.style.StyleSheetReader;
import io.clinnexus.worker.adapter.docx.xml.XmlCursor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Reads Word documents part by part as streams of XML events. Keeps no state between documents and
 * may be shared by threads.
 */
public final class StaxDocxParser implements DocumentParser {

  private static final String VERSION = "stax-docx/2";

  @Override
  public String mediaType() {
    return SourceMediaType.DOCX.mediaType();
  }

  @Override
  public String version() {
    return VERSION;
  }

  @Override
  public ParsedDocument parse(Path file, ParseLimits limits) {
    checkType(file);
    ParseBudget budget = new ParseBudget(limits);
    try (DocxPackage docx = DocxPackage.open(file, budget)) {
      return read(docx, budget);
    } catch (IOException e) {
      throw new StoreUnavailable("file store", e);
    }
  }

  private static void checkType(Path file) {
    SourceMediaType type;
    try {
      type = SourceFileSniffer.sniff(file);
    } catch (SourceFileRefused refused) {
      throw new DocumentRejected(
          Coded.parse(RejectionCode.class, refused.code()),
          String.valueOf(refused.getMessage()),
          Map.of(),
          refused);
    }
    if (type != SourceMediaType.DOCX) {
      throw new DocumentRejected(
          RejectionCode.UNSUPPORTED_FORMAT,
          "This is a PDF, not a Word document (.docx).",
          Map.of(),
          null);
    }
  }

  private static ParsedDocument read(DocxPackage docx, ParseBudget budget) {
    StyleSheet styles = readStyles(docx);
    StoryReader stories = new StoryReader(budget, styles, readNumbering(docx, styles));
    List<PartText> parts = new ArrayList<>();
    List<Block> body = readBody(docx, stories, parts);
    List<Note> notes = new ArrayList<>();
    TreeSet<String> read = new TreeSet<>(List.of(docx.mainPart()));
    for (NoteKind kind : NoteKind.values()) {
      docx.related(kind == NoteKind.FOOTNOTE ? "footnotes" : "endnotes")
          .filter(read::add)
          .ifPresent(part -> notes.addAll(readNotes(docx, part, kind, stories, parts)));
    }
    for (String part : docx.parts()) {
      if (!read.contains(part)) {
        SkippedParts.reason(docx.contentType(part), part)
            .ifPresent(
                reason -> {
                  try (XmlCursor cursor = docx.open(part)) {
                    parts.add(StoryReader.account(cursor, reason));
                  }
                });
      }
    }
    parts.sort(Comparator.comparing(PartText::part));
    TreeSet<String> warnings = new TreeSet<>(docx.warnings());
    if (ContentsCheck.stale(body)) {
      warnings.add("toc-stale");
    }
    ParsedDocument document = new ParsedDocument(body, notes, parts, List.copyOf(warnings));
    refuseWithoutText(document);
    return document;
  }

  private static StyleSheet readStyles(DocxPackage docx) {
    Optional<String> part = docx.related("styles");
    if (part.isEmpty()) {
      return StyleSheet.EMPTY;
    }
    try (XmlCursor cursor = docx.open(part.get())) {
      return StyleSheetReader.read(cursor);
    }
  }

  private static Numbering readNumbering(DocxPackage docx, StyleSheet styles) {
    Optional<String> part = docx.related("numbering");
    if (part.isEmpty()) {
      return Numbering.none(styles);
    }
    try (XmlCursor cursor = docx.open(part.get())) {
      return NumberingReader.read(cursor, styles);
    }
  }

  private static List<Block> readBody(DocxPackage docx, StoryReader stories, List<PartText> parts) {
    try (XmlCursor cursor = docx.open(docx.mainPart())) {
      StoryReader.Part<Block> body = stories.readBody(cursor);
      parts.add(body.text());
      return body.content();
    }
  }

  private static List<Note> readNotes(
      DocxPackage docx, String part, NoteKind kind, StoryReader stories, List<PartText> parts) {
    try (XmlCursor cursor = docx.open(part)) {
      StoryReader.Part<Note> notes = stories.readNotes(cursor, kind);
      parts.add(notes.text());
      return notes.content();
    }
  }

  private static void refuseWithoutText(ParsedDocument document) {
    long delivered =
        document.parts().stream()
            .mapToLong(
                part ->
                    part.characters()
                        - part.skipped().values().stream().mapToLong(Long::longValue).sum())
            .sum();
    if (delivered == 0) {
      throw new DocumentRejected(
          RejectionCode.NO_TEXT,
          "The document holds no text. If its pages are pictures, upload a version with text.",
          Map.of(),
          null);
    }
  }
}
