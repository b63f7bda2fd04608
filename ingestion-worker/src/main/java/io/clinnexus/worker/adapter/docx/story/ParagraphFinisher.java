package io.clinnexus.worker.adapter.docx.story;

import io.clinnexus.domain.anchors.parsing.Paragraph;
import io.clinnexus.domain.anchors.parsing.ParagraphFormat;
import io.clinnexus.domain.anchors.parsing.ParagraphRole;
import io.clinnexus.worker.adapter.docx.numbering.ListLabel;
import io.clinnexus.worker.adapter.docx.style.ParagraphProperties;
import io.clinnexus.worker.adapter.docx.style.ParagraphStyle;
import java.util.Optional;
import java.util.OptionalInt;

/** Turns a draft into a paragraph: resolves its format, counts its number, decides its role. */
final class ParagraphFinisher {

  private static final int BODY_TEXT = 9;

  private final Story story;

  ParagraphFinisher(Story story) {
    this.story = story;
  }

  /** Adds the paragraph and the text boxes that hang on it. */
  void finish(ParagraphDraft draft, BlockSink sink) {
    String text = draft.text();
    ParagraphProperties direct = draft.properties();
    ParagraphStyle style = draft.style();
    ListLabel label = story.counters().next(direct, style);
    ParagraphRole role = role(draft, text);
    sink.add(
        new Paragraph(
            draft.index(),
            text,
            new ParagraphFormat(
                direct.styleId() == null ? "" : style.name(),
                style.headingLevel(),
                outline(direct, style),
                label.text().isEmpty() ? Optional.empty() : Optional.of(label.text()),
                label.kind(),
                draft.boldShare(),
                direct.centred() == null ? style.centred() : direct.centred(),
                draft.fontSize(),
                role),
            draft.raised(),
            draft.pictures()));
    if (role == ParagraphRole.TABLE_OF_CONTENTS) {
      sink.markContentsTitle();
    }
    sink.addAll(draft.attached());
  }

  private static OptionalInt outline(ParagraphProperties direct, ParagraphStyle style) {
    if (direct.outline() == ParagraphProperties.UNSET) {
      return style.outlineLevel();
    }
    return direct.outline() >= BODY_TEXT
        ? OptionalInt.empty()
        : OptionalInt.of(direct.outline() + 1);
  }

  private ParagraphRole role(ParagraphDraft draft, String text) {
    if (story.role() != ParagraphRole.TEXT) {
      return story.role();
    }
    boolean field = draft.inContents() || story.fields().inContents();
    if (draft.style().contents()) {
      return ParagraphRole.TABLE_OF_CONTENTS;
    }
    if (!field && !story.inContentsControl()) {
      return ParagraphRole.TEXT;
    }
    if (isHeading(draft) && !draft.blank() && !ContentsTitles.title(text)) {
      story.fields().leaveContents();
      story.leaveContentsControl();
      return ParagraphRole.TEXT;
    }
    boolean entry =
        story.inContentsControl() || draft.looksLikeEntry(text) || ContentsTitles.title(text);
    return entry ? ParagraphRole.TABLE_OF_CONTENTS : ParagraphRole.TEXT;
  }

  private static boolean isHeading(ParagraphDraft draft) {
    return draft.style().headingLevel().isPresent()
        || outline(draft.properties(), draft.style()).isPresent();
  }
}
