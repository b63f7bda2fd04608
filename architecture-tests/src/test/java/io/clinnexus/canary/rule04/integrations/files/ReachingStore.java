package io.clinnexus.canary.rule04.integrations.files;

import io.clinnexus.canary.rule04.persistence.studies.ReachingAdapter;

public record ReachingStore(String text) {
  ReachingAdapter adapter() {
    return new ReachingAdapter(text);
  }
}
