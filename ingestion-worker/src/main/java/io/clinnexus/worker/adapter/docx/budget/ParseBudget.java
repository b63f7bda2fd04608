package io.clinnexus.worker.adapter.docx.budget;

import io.clinnexus.domain.anchors.parsing.DocumentRejected;
import io.clinnexus.domain.anchors.parsing.ParseLimits;
import io.clinnexus.domain.anchors.parsing.RejectionCode;
import java.util.Map;

/**
 * Counts what one document has cost so far, over all its parts, and refuses it as soon as a limit
 * is passed. Not thread-safe: one budget belongs to one parse.
 */
public final class ParseBudget {

  private final ParseLimits limits;
  private final long deadlineNanos;
  private long inflatedBytes;
  private long textCharacters;
  private int paragraphs;
  private int tableCells;

  public ParseBudget(ParseLimits limits) {
    this.limits = limits;
    this.deadlineNanos = System.nanoTime() + limits.time().toNanos();
  }

  public ParseLimits limits() {
    return limits;
  }

  /** Refuses the document when its time is up; cheap enough to be called once per buffer. */
  public void checkTime() {
    if (System.nanoTime() - deadlineNanos > 0) {
      throw new DocumentRejected(
          RejectionCode.TIMEOUT,
          "Reading the document takes longer than "
              + limits.time().toSeconds()
              + " seconds. Split it, or remove content that is not text, and upload it again.",
          Map.of("limit", "time", "allowed", limits.time().toString()),
          null);
    }
  }

  public void addInflated(long bytes, String where) {
    inflatedBytes += bytes;
    if (inflatedBytes > limits.totalBytes()) {
      throw DocumentRejected.limit("totalBytes", limits.totalBytes(), where);
    }
  }

  public void addText(int characters, String where) {
    textCharacters += characters;
    if (textCharacters > limits.textCharacters()) {
      throw DocumentRejected.limit("textCharacters", limits.textCharacters(), where);
    }
  }

  public void addParagraph(String where) {
    if (++paragraphs > limits.paragraphs()) {
      throw DocumentRejected.limit("paragraphs", limits.paragraphs(), where);
    }
  }

  public void addTableCell(String where) {
    if (++tableCells > limits.tableCells()) {
      throw DocumentRejected.limit("tableCells", limits.tableCells(), where);
    }
  }
}
