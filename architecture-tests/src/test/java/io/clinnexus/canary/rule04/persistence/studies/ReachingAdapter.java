package io.clinnexus.canary.rule04.persistence.studies;

import io.clinnexus.canary.rule04.integrations.files.ReachingStore;

public record ReachingAdapter(String text) {
  ReachingStore store() {
    return new ReachingStore(text);
  }
}
