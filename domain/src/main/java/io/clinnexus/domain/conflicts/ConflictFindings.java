package io.clinnexus.domain.conflicts;

import io.clinnexus.domain.shared.StorableText;
import java.util.List;

/** What a rule found out about a conflict when it looked again. */
public record ConflictFindings(
    ConflictSeverity severity, String title, String description, List<ConflictItem> items) {

  public ConflictFindings {
    title = StorableText.stripped(title, "title", 1000);
    description = StorableText.require(description, "description");
    items = List.copyOf(items);
  }
}
