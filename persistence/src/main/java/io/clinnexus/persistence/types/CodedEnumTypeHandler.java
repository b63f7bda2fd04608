package io.clinnexus.persistence.types;

import io.clinnexus.domain.shared.Coded;
import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Coded} enum as its label. The parameter is sent without a type, so the server takes it
 * as the enum type or text of the column it meets.
 */
public final class CodedEnumTypeHandler<E extends Enum<E> & Coded> extends BaseTypeHandler<E> {

  private final Class<E> type;

  public CodedEnumTypeHandler(Class<E> type) {
    this.type = type;
  }

  @Override
  public void setNonNullParameter(
      PreparedStatement statement, int index, E value, @Nullable JdbcType jdbcType)
      throws SQLException {
    statement.setObject(index, value.code(), Types.OTHER);
  }

  @Override
  public @Nullable E getNullableResult(ResultSet rows, String column) throws SQLException {
    return parse(rows.getString(column));
  }

  @Override
  public @Nullable E getNullableResult(ResultSet rows, int column) throws SQLException {
    return parse(rows.getString(column));
  }

  @Override
  public @Nullable E getNullableResult(CallableStatement call, int column) throws SQLException {
    return parse(call.getString(column));
  }

  private @Nullable E parse(@Nullable String label) {
    return label == null ? null : Coded.parse(type, label);
  }
}
