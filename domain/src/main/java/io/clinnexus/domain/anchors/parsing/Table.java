package io.clinnexus.domain.anchors.parsing;

import java.util.List;

/**
 * A table with its merged cells resolved. {@code index} is the 0-based position among all tables of
 * its part in document order, nested ones counted.
 */
public record Table(int index, List<TableRow> rows) implements Block {

  public Table {
    rows = List.copyOf(rows);
  }
}
