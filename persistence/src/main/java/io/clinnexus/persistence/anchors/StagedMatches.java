package io.clinnexus.persistence.anchors;

import io.clinnexus.domain.anchors.alignment.AnchorMatch;
import io.clinnexus.persistence.shared.JsonShapes;
import io.clinnexus.persistence.types.Jsonb;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLExceptionTranslator;

/** Copies matches into their staging table. */
final class StagedMatches {

  private static final String COPY =
      "copy staged_matches (from_anchor_id, to_anchor_id, score, method, meta_json, change_type,"
          + " group_number, critical_changes, renumberings) from stdin (format binary)";
  private static final int FIELDS = 9;

  private final DataSource dataSource;
  private final SQLExceptionTranslator translator;

  StagedMatches(DataSource dataSource, SQLExceptionTranslator translator) {
    this.dataSource = dataSource;
    this.translator = translator;
  }

  void copy(List<AnchorMatch> matches) {
    Connection connection = DataSourceUtils.getConnection(dataSource);
    try {
      BinaryCopy copy =
          new BinaryCopy(connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY));
      for (AnchorMatch match : matches) {
        write(copy, match);
      }
      requireAll(matches.size(), copy.end());
    } catch (SQLException e) {
      RuntimeException translated = translator.translate("staging of matches", null, e);
      throw translated == null ? new IllegalStateException(e) : translated;
    } finally {
      DataSourceUtils.releaseConnection(connection, dataSource);
    }
  }

  private static void write(BinaryCopy copy, AnchorMatch match) throws SQLException {
    copy.row(FIELDS);
    copy.text(match.from().format());
    copy.text(match.to().format());
    copy.float8(match.score());
    copy.text(match.method().code());
    Jsonb meta = AnchorMatchRowConverter.column(match.meta());
    copy.nullableJsonb(meta == null ? null : meta.text());
    copy.text(match.kind().code());
    copy.int4(match.group());
    copy.jsonb(JsonShapes.write(match.criticalChanges()).text());
    copy.jsonb(JsonShapes.write(match.renumberings()).text());
  }

  private static void requireAll(long sent, long taken) {
    if (sent != taken) {
      throw new IllegalStateException("COPY took " + taken + " of " + sent + " rows.");
    }
  }
}
