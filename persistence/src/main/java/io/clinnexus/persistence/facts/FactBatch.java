package io.clinnexus.persistence.facts;

import io.clinnexus.domain.facts.FactStatus;
import io.clinnexus.persistence.types.Jsonb;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The facts of one version as arrays that go in step. */
record FactBatch(
    UUID workspaceId,
    UUID studyId,
    UUID versionId,
    UUID[] ids,
    String[] types,
    String[] names,
    Jsonb[] values,
    @Nullable String[] units,
    FactStatus[] statuses,
    Timestamp[] createdAt,
    Timestamp[] updatedAt,
    @Nullable Double[] confidences,
    @Nullable Integer[] extractorVersions,
    @Nullable Jsonb[] metas) {

  static FactBatch of(UUID workspaceId, UUID studyId, UUID versionId, List<FactRow> rows) {
    return new FactBatch(
        workspaceId,
        studyId,
        versionId,
        column(rows, FactRow::id, UUID[]::new),
        column(rows, FactRow::factType, String[]::new),
        column(rows, FactRow::factKey, String[]::new),
        column(rows, FactRow::valueJson, Jsonb[]::new),
        column(rows, FactRow::unit, String[]::new),
        column(rows, FactRow::status, FactStatus[]::new),
        column(rows, row -> Timestamp.from(row.createdAt()), Timestamp[]::new),
        column(rows, row -> Timestamp.from(row.updatedAt()), Timestamp[]::new),
        column(rows, FactRow::confidence, Double[]::new),
        column(rows, FactRow::extractorVersion, Integer[]::new),
        column(rows, FactRow::metaJson, Jsonb[]::new));
  }

  private static <T extends @Nullable Object> T[] column(
      List<FactRow> rows, Function<FactRow, T> value, IntFunction<T[]> array) {
    T[] column = array.apply(rows.size());
    for (int i = 0; i < column.length; i++) {
      column[i] = value.apply(rows.get(i));
    }
    return column;
  }
}
