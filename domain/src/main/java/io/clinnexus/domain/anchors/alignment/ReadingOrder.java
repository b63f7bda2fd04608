package io.clinnexus.domain.anchors.alignment;

import io.clinnexus.domain.anchors.Anchor;
import io.clinnexus.domain.anchors.AnchorContentType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The one order of correspondences: as the later version is read; what is removed stands right
 * before the next text that stayed at its place. Notes come after the text.
 */
final class ReadingOrder {

  private static final Comparator<Correspondence> BY_EARLIER =
      Comparator.comparingInt(found -> found.earlier().get(0).documentOrder());
  private static final Comparator<Correspondence> BY_LATER =
      Comparator.comparingInt(found -> found.later().get(0).documentOrder());

  private ReadingOrder() {}

  static List<Correspondence> of(List<Correspondence> found) {
    List<Correspondence> ordered = new ArrayList<>(found.size());
    ordered.addAll(merged(found.stream().filter(one -> !isNote(one)).toList()));
    ordered.addAll(merged(found.stream().filter(ReadingOrder::isNote).toList()));
    return ordered;
  }

  private static boolean isNote(Correspondence found) {
    Anchor any = found.later().isEmpty() ? found.earlier().get(0) : found.later().get(0);
    return any.type() == AnchorContentType.FN;
  }

  private static List<Correspondence> merged(List<Correspondence> found) {
    List<Correspondence> removed =
        found.stream().filter(one -> one.later().isEmpty()).sorted(BY_EARLIER).toList();
    List<Correspondence> ordered = new ArrayList<>(found.size());
    int next = 0;
    for (Correspondence one :
        found.stream().filter(there -> !there.later().isEmpty()).sorted(BY_LATER).toList()) {
      if (!one.earlier().isEmpty() && !one.kind().isMove()) {
        int place = one.earlier().get(0).documentOrder();
        while (next < removed.size()
            && removed.get(next).earlier().get(0).documentOrder() < place) {
          ordered.add(removed.get(next++));
        }
      }
      ordered.add(one);
    }
    ordered.addAll(removed.subList(next, removed.size()));
    return ordered;
  }
}
