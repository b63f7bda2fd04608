package io.clinnexus.cli.evaluate;

import io.clinnexus.cli.display.Progress;

/** Shows a single file as one of several. */
record ShiftedProgress(Progress all, int place) implements Progress {

  @Override
  public void update(int index, String state, String step, int percent) {
    all.update(place + index, state, step, percent);
  }

  @Override
  public void done(int index, String outcome, boolean good) {
    all.done(place + index, outcome, good);
  }

  @Override
  public void close() {}
}
