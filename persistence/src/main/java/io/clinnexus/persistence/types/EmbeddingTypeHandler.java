package io.clinnexus.persistence.types;

import com.pgvector.PGvector;
import io.clinnexus.domain.anchors.Embedding;
import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.Nullable;

/** {@link Embedding} as vector(1536), in binary form on connections that know the type. */
public final class EmbeddingTypeHandler extends BaseTypeHandler<Embedding> {

  @Override
  public void setNonNullParameter(
      PreparedStatement statement, int index, Embedding value, @Nullable JdbcType jdbcType)
      throws SQLException {
    statement.setObject(index, new PGvector(value.toArray()));
  }

  @Override
  public @Nullable Embedding getNullableResult(ResultSet rows, String column) throws SQLException {
    return embedding((PGvector) rows.getObject(column));
  }

  @Override
  public @Nullable Embedding getNullableResult(ResultSet rows, int column) throws SQLException {
    return embedding((PGvector) rows.getObject(column));
  }

  @Override
  public @Nullable Embedding getNullableResult(CallableStatement call, int column)
      throws SQLException {
    return embedding((PGvector) call.getObject(column));
  }

  private static @Nullable Embedding embedding(@Nullable PGvector vector) {
    return vector == null ? null : new Embedding(vector.toArray());
  }
}
