package io.clinnexus.domain.change.diff;

import io.clinnexus.domain.anchors.AnchorId;
import java.util.Optional;

/**
 * A section of a version by its heading.
 *
 * @param heading empty for what stands before the first heading, and for the notes
 * @param number the number printed before the title
 * @param title the title without number, or {@code __FRONTMATTER__} or {@code FOOTNOTES}
 */
public record SectionName(Optional<AnchorId> heading, Optional<String> number, String title) {}
