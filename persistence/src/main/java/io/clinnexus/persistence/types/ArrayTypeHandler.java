package io.clinnexus.persistence.types;

import java.sql.Array;
import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Function;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.Nullable;

/** A Java array as a PostgreSQL array of the named element type. */
final class ArrayTypeHandler<T> extends BaseTypeHandler<T> {

  private final String elementType;
  private final Function<T, Object[]> toElements;
  private final Function<Object[], T> fromElements;

  ArrayTypeHandler(
      String elementType, Function<T, Object[]> toElements, Function<Object[], T> fromElements) {
    this.elementType = elementType;
    this.toElements = toElements;
    this.fromElements = fromElements;
  }

  @Override
  public void setNonNullParameter(
      PreparedStatement statement, int index, T value, @Nullable JdbcType jdbcType)
      throws SQLException {
    Array array = statement.getConnection().createArrayOf(elementType, toElements.apply(value));
    statement.setArray(index, array);
  }

  @Override
  public @Nullable T getNullableResult(ResultSet rows, String column) throws SQLException {
    return read(rows.getArray(column));
  }

  @Override
  public @Nullable T getNullableResult(ResultSet rows, int column) throws SQLException {
    return read(rows.getArray(column));
  }

  @Override
  public @Nullable T getNullableResult(CallableStatement call, int column) throws SQLException {
    return read(call.getArray(column));
  }

  private @Nullable T read(@Nullable Array array) throws SQLException {
    return array == null ? null : fromElements.apply((Object[]) array.getArray());
  }
}
