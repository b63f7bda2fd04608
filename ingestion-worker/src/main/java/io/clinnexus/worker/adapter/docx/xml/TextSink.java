package io.clinnexus.worker.adapter.docx.xml;

/** Receives the text of one element in pieces; a piece is valid during the call only. */
@FunctionalInterface
public interface TextSink {

  void accept(char[] buffer, int start, int length);
}
