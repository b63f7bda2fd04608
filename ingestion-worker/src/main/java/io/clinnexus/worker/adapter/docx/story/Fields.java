package io.clinnexus.worker.adapter.docx.story;

import io.clinnexus.domain.anchors.parsing.DocumentRejected;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/**
 * The complex fields that are open at a point of a text flow. An instruction that does not end with
 * its paragraph no longer hides text, so a field that is never closed cannot swallow the document.
 */
final class Fields {

  private static final int MAX_OPEN = 1_000;
  private static final int KEPT_INSTRUCTION = 64;

  private static final class Field {
    private final StringBuilder instruction = new StringBuilder();
    private boolean hiding = true;
    private boolean contents;

    private boolean is(String name) {
      String text = instruction.toString().strip().toUpperCase(Locale.ROOT);
      return text.equals(name)
          || (text.startsWith(name) && !Character.isLetterOrDigit(text.charAt(name.length())));
    }
  }

  private final Deque<Field> open = new ArrayDeque<>();
  private int hiding;
  private int contents;

  void begin(String part) {
    if (open.size() >= MAX_OPEN) {
      throw DocumentRejected.limit("openFields", MAX_OPEN, part);
    }
    open.push(new Field());
    hiding++;
  }

  void instruct(CharSequence text) {
    Field field = open.peek();
    if (field != null && field.instruction.length() < KEPT_INSTRUCTION) {
      field.instruction.append(text, 0, Math.min(text.length(), KEPT_INSTRUCTION));
    }
  }

  /** The result starts; tells whether it is that of a page reference. */
  boolean separate() {
    Field field = open.peek();
    if (field == null) {
      return false;
    }
    show(field);
    if (!field.contents && field.is("TOC")) {
      field.contents = true;
      contents++;
    }
    return field.is("PAGEREF");
  }

  void end() {
    Field field = open.poll();
    if (field != null) {
      show(field);
      contents -= field.contents ? 1 : 0;
    }
  }

  /** Whether text met now belongs to an instruction. */
  boolean hidingText() {
    return hiding > 0;
  }

  /** Whether text met now is the result of a table of contents. */
  boolean inContents() {
    return contents > 0;
  }

  /** Instructions do not go on over the end of a paragraph. */
  void endParagraph() {
    if (hiding > 0) {
      open.forEach(this::show);
    }
  }

  /** The open table of contents turned out to be over, or never to end. */
  void leaveContents() {
    if (contents > 0) {
      open.forEach(field -> field.contents = false);
      contents = 0;
    }
  }

  private void show(Field field) {
    if (field.hiding) {
      field.hiding = false;
      hiding--;
    }
  }
}
