package io.clinnexus.domain.studies;

class InMemoryFileStoreTest extends FileStoreContract {

  private final InMemoryFileStore store = new InMemoryFileStore();

  @Override
  protected FileStore store() {
    return store;
  }
}
