package io.clinnexus.cli.display;

/** Shows how far several files are; called by several threads. */
public interface Progress extends AutoCloseable {

  /** Shows nothing. */
  Progress NONE =
      new Progress() {
        @Override
        public void update(int index, String state, String step, int percent) {}

        @Override
        public void done(int index, String outcome, boolean good) {}

        @Override
        public void close() {}
      };

  /** The file is in this state, at this step (may be empty), this far. */
  void update(int index, String state, String step, int percent);

  /** The file is finished. */
  void done(int index, String outcome, boolean good);

  /** Leaves the screen as it is. */
  @Override
  void close();
}
