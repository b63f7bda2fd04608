package io.clinnexus.domain.anchors;

import io.clinnexus.domain.anchors.parsing.NoteKind;
import io.clinnexus.domain.studies.DocumentLanguage;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.studies.Sha256;
import io.clinnexus.domain.zones.SourceZone;
import io.clinnexus.domain.zones.ZoneClassification;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Anchors and chunks of one version, made up from texts. */
public final class AnchorFixture {

  /** The embedder that all chunks here claim to come from. */
  public static final EmbedderId EMBEDDER = new EmbedderId("fixture", "1");

  private final DocumentVersionId versionId;

  public AnchorFixture(DocumentVersionId versionId) {
    this.versionId = versionId;
  }

  public Anchor heading(int order, int level, String number, String title, String... section) {
    SectionPath path = new SectionPath(List.of(section));
    String text = number + " " + title;
    return anchor(
        AnchorContentType.HDR,
        order,
        path,
        text,
        new AnchorLocation.InText(
            order, "Heading " + level, false, Optional.of(number), Optional.of(HeadingMode.STYLE)),
        Optional.of(new Heading(level, Optional.of(number), title)));
  }

  public Anchor paragraph(int order, String text, String... section) {
    return anchor(
        AnchorContentType.P,
        order,
        new SectionPath(List.of(section)),
        text,
        new AnchorLocation.InText(order, "Normal", false, Optional.empty(), Optional.empty()),
        Optional.empty());
  }

  public Anchor cell(int order, String text, int row, int column, String... section) {
    return anchor(
        AnchorContentType.CELL,
        order,
        new SectionPath(List.of(section)),
        text,
        new AnchorLocation.InTable(
            2, row, column, 1, 3, row == 0, List.of("ECG"), List.of("Visit", "Day 1")),
        Optional.empty());
  }

  public Anchor note(int order, String text) {
    return anchor(
        AnchorContentType.FN,
        order,
        SectionPath.FOOTNOTES,
        text,
        new AnchorLocation.InNote(NoteKind.ENDNOTE, 4, 1),
        Optional.empty());
  }

  private Anchor anchor(
      AnchorContentType type,
      int order,
      SectionPath path,
      String text,
      AnchorLocation location,
      Optional<Heading> heading) {
    String hash16 = sha256(text + ":" + path.format()).substring(0, 16);
    return new Anchor(
        new AnchorId(versionId, type, hash16, 1),
        order,
        path,
        order,
        heading,
        text,
        text,
        new Sha256(sha256(text)),
        location,
        0.75,
        new ZoneClassification(SourceZone.SAFETY, 0.9, "safety.en.1"),
        DocumentLanguage.EN);
  }

  /** A small document: two headings, paragraphs, a table cell and an endnote. */
  public List<Anchor> document() {
    return List.of(
        heading(1, 1, "1", "Safety", "1 Safety"),
        paragraph(2, "Adverse events are recorded.", "1 Safety"),
        heading(3, 2, "1.1", "AE/SAE", "1 Safety", "1.1 AE/SAE"),
        paragraph(4, "Побочные явления 😀", "1 Safety", "1.1 AE/SAE"),
        cell(5, "X", 1, 2, "1 Safety", "1.1 AE/SAE"),
        note(6, "See the investigator's brochure."));
  }

  /** One chunk per two anchors, each with a vector of its own. */
  public List<Chunk> chunks(List<Anchor> anchors) {
    List<Chunk> chunks = new ArrayList<>();
    for (int i = 0; i < anchors.size(); i += 2) {
      chunks.add(
          chunk(chunks.size() + 1, anchors.subList(i, Math.min(i + 2, anchors.size())), vector(i)));
    }
    return chunks;
  }

  public Chunk chunk(int order, List<Anchor> anchors, Embedding vector) {
    return chunk(order, anchors, vector, SourceZone.SAFETY, DocumentLanguage.EN);
  }

  public Chunk chunk(
      int order,
      List<Anchor> anchors,
      Embedding vector,
      SourceZone zone,
      DocumentLanguage language) {
    String text = String.join("\n", anchors.stream().map(Anchor::textNormalised).toList());
    SectionPath path = anchors.get(0).sectionPath();
    ChunkText passage =
        new ChunkText(
            new ChunkId(versionId.value() + ":" + path.format() + ":" + order),
            order,
            path,
            text,
            path.format() + "\n" + text,
            text.length() / 4 + 1,
            anchors.stream().map(Anchor::id).toList(),
            zone,
            language);
    return new Chunk(passage, vector, EMBEDDER);
  }

  /** A normalised vector that depends on the seed alone. */
  public static Embedding vector(long seed) {
    Random random = new Random(seed);
    float[] values = new float[Embedding.DIMENSION];
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
      sum += values[i] * values[i];
    }
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (values[i] / Math.sqrt(sum));
    }
    return new Embedding(values);
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
