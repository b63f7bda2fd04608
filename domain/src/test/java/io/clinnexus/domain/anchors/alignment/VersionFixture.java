package io.clinnexus.domain.anchors.alignment;

import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.AnchorBuilder;
import io.clinnexus.domain.anchors.DocumentDraft;
import io.clinnexus.domain.anchors.wording.CriticalWords;
import io.clinnexus.domain.anchors.wording.Excerpt;
import io.clinnexus.domain.studies.DocumentType;
import io.clinnexus.domain.studies.DocumentVersionId;
import io.clinnexus.domain.zones.ZoneRuleBook;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Two versions of a made-up document, and their alignment in words. */
public final class VersionFixture {

  public static final DocumentVersionId EARLIER = new DocumentVersionId(new UUID(0, 1));
  public static final DocumentVersionId LATER = new DocumentVersionId(new UUID(0, 2));
  public static final VersionAligner ALIGNER = new VersionAligner(CriticalWords.standard());

  private VersionFixture() {}

  /** The anchors of a draft as the earlier version. */
  public static List<Anchor> earlier(DocumentDraft draft) {
    return anchors(EARLIER, draft);
  }

  /** The anchors of a draft as the later version. */
  public static List<Anchor> later(DocumentDraft draft) {
    return anchors(LATER, draft);
  }

  public static List<Anchor> anchors(DocumentVersionId version, DocumentDraft draft) {
    return new AnchorBuilder(ZoneRuleBook::empty)
        .build(draft.build(), version, DocumentType.PROTOCOL)
        .anchors();
  }

  /** The alignment of two drafts. */
  public static VersionAlignment align(DocumentDraft earlier, DocumentDraft later) {
    return ALIGNER.align(earlier(earlier), later(later));
  }

  /** The alignment of two drafts that begin with the same text. */
  public static VersionAlignment align(
      UnaryOperator<DocumentDraft> earlier, UnaryOperator<DocumentDraft> later) {
    return align(earlier.apply(aroundStart()), later.apply(aroundStart()));
  }

  private static DocumentDraft aroundStart() {
    return new DocumentDraft()
        .heading(1, "1", "Introduction")
        .text("This protocol describes a study of an investigational product in adult patients.")
        .text("The sponsor has written it according to good clinical practice and local law.");
  }

  /** Everything but what is unchanged and not renumbered, in words. */
  public static List<String> changes(VersionAlignment alignment) {
    return alignment.correspondences().stream()
        .filter(found -> found.isChange() || !found.renumberings().isEmpty())
        .map(VersionFixture::words)
        .toList();
  }

  private static String words(Correspondence found) {
    String numbers =
        found.renumberings().stream()
            .map(
                number ->
                    " " + number.subject().code() + " " + arrow(number.before(), number.after()))
            .collect(Collectors.joining());
    return found.kind().code()
        + numbers
        + ": "
        + arrow(texts(found.earlier()), texts(found.later()))
        + critical(found);
  }

  private static String texts(List<Anchor> anchors) {
    return anchors.stream().map(Anchor::textNormalised).collect(Collectors.joining(" + "));
  }

  private static String arrow(String before, String after) {
    return before.equals(after) ? before : before + " -> " + after;
  }

  /** The critical changes in words, such as {@code [number 10 -> 20]}. */
  public static String critical(Correspondence found) {
    return found.criticalChanges().stream()
        .map(
            change ->
                " ["
                    + change.kind().code()
                    + " "
                    + change.before().map(Excerpt::text).orElse("")
                    + " -> "
                    + change.after().map(Excerpt::text).orElse("")
                    + "]")
        .collect(Collectors.joining());
  }
}
