package io.clinnexus.persistence.types;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;

/** {@link Jsonb} as jsonb. */
public final class JsonbTypeHandler extends BaseTypeHandler<Jsonb> {

  @Override
  public void setNonNullParameter(
      PreparedStatement statement, int index, Jsonb value, @Nullable JdbcType jdbcType)
      throws SQLException {
    PGobject object = new PGobject();
    object.setType("jsonb");
    object.setValue(value.text());
    statement.setObject(index, object);
  }

  @Override
  public @Nullable Jsonb getNullableResult(ResultSet rows, String column) throws SQLException {
    return jsonb(rows.getString(column));
  }

  @Override
  public @Nullable Jsonb getNullableResult(ResultSet rows, int column) throws SQLException {
    return jsonb(rows.getString(column));
  }

  @Override
  public @Nullable Jsonb getNullableResult(CallableStatement call, int column) throws SQLException {
    return jsonb(call.getString(column));
  }

  private static @Nullable Jsonb jsonb(@Nullable String text) {
    return text == null ? null : new Jsonb(text);
  }
}
