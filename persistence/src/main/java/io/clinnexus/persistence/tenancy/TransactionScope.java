package io.clinnexus.persistence.tenancy;

import io.clinnexus.domain.auth.WorkspaceId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * For whom the open transaction works: one workspace, or all of them for maintenance. It is told to
 * the database with the first call and ends with the transaction, so nothing of it stays on a
 * pooled connection.
 *
 * @param workspaceId the one workspace, or empty for all of them
 */
record TransactionScope(Optional<WorkspaceId> workspaceId) {

  /** Ids and states of all workspaces; nothing else may be done in such a transaction. */
  static final TransactionScope ALL_WORKSPACES = new TransactionScope(Optional.empty());

  private static final String ENTER_WORKSPACE =
      "select set_config('clinnexus.workspace_id', ?, true)";
  private static final String LEAVE_TENANCY = "set local role clinnexus_maintenance";
  private static final SQLExceptionTranslator TRANSLATOR = new SQLExceptionSubclassTranslator();

  static TransactionScope of(WorkspaceId workspaceId) {
    return new TransactionScope(Optional.of(workspaceId));
  }

  /**
   * Makes it the scope of the open transaction; throws {@link IllegalStateException} when that has
   * another one already.
   */
  void enter(DataSource dataSource) {
    Object entered = TransactionSynchronizationManager.getResource(TransactionScope.class);
    if (entered == null) {
      tell(dataSource);
      Entered now = new Entered(this);
      TransactionSynchronizationManager.bindResource(TransactionScope.class, now);
      TransactionSynchronizationManager.registerSynchronization(
          new ResourceHolderSynchronization<>(now, TransactionScope.class) {});
    } else if (!((Entered) entered).scope.equals(this)) {
      throw new IllegalStateException("A transaction works for one workspace only.");
    }
  }

  private void tell(DataSource dataSource) {
    Connection connection = DataSourceUtils.getConnection(dataSource);
    try (PreparedStatement statement =
        connection.prepareStatement(workspaceId.isPresent() ? ENTER_WORKSPACE : LEAVE_TENANCY)) {
      if (workspaceId.isPresent()) {
        statement.setString(1, workspaceId.get().value().toString());
      }
      statement.execute();
    } catch (SQLException e) {
      RuntimeException translated = TRANSLATOR.translate("entering a workspace", null, e);
      throw translated == null ? new IllegalStateException(e) : translated;
    } finally {
      DataSourceUtils.releaseConnection(connection, dataSource);
    }
  }

  /** Binds the scope to the transaction. */
  private static final class Entered extends ResourceHolderSupport {

    private final TransactionScope scope;

    Entered(TransactionScope scope) {
      this.scope = scope;
    }
  }
}
