package io.clinnexus.worker.adapter.docx.story;

/** Reads the children of the element at a level. */
@FunctionalInterface
interface LevelReader {

  void read(int level);
}
