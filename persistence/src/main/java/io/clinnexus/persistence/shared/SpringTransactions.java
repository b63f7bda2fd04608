package io.clinnexus.persistence.shared;

import io.clinnexus.domain.shared.Transactions;
import java.util.function.Supplier;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions of Spring's transaction manager. Writes run at read committed and lock what they
 * depend on; reads run at repeatable read, so several queries see one state. Failures of the
 * database itself arrive as domain exceptions.
 */
public final class SpringTransactions implements Transactions {

  private final TransactionTemplate write;
  private final TransactionTemplate read;

  public SpringTransactions(PlatformTransactionManager manager) {
    write = new TransactionTemplate(manager);
    write.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    read = new TransactionTemplate(manager);
    read.setReadOnly(true);
    read.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  @Override
  public <T> T call(Supplier<T> work) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      OpenTransaction.require();
    }
    return execute(write, work);
  }

  @Override
  public void run(Runnable work) {
    call(
        () -> {
          work.run();
          return true;
        });
  }

  @Override
  public <T> T read(Supplier<T> work) {
    return execute(read, work);
  }

  private static <T> T execute(TransactionTemplate template, Supplier<T> work) {
    return StoreErrors.translating(() -> template.execute(status -> work.get()));
  }
}
