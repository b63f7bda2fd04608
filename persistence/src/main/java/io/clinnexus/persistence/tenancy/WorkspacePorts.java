package io.clinnexus.persistence.tenancy;

import io.clinnexus.domain.auth.WorkspaceId;
import io.clinnexus.domain.auth.WorkspaceScoped;
import io.clinnexus.persistence.shared.OpenTransaction;
import io.clinnexus.persistence.shared.StoreErrors;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts each adapter behind its port and tells the database for whom a call works before the adapter
 * sees it, so that row-level security holds whatever the adapter's SQL says. The transaction of the
 * caller is told once; a call outside of one is a read and gets a transaction of its own. Failures
 * arrive as {@link StoreErrors} translates them.
 */
public final class WorkspacePorts {

  private final DataSource dataSource;
  private final TransactionTemplate singleRead;

  public WorkspacePorts(DataSource dataSource, PlatformTransactionManager transactions) {
    this.dataSource = dataSource;
    singleRead = new TransactionTemplate(transactions);
    singleRead.setReadOnly(true);
    singleRead.setName(OpenTransaction.SINGLE_READ);
  }

  /**
   * The adapter of a port on the data of one workspace. Every method of the port takes a {@link
   * WorkspaceId} or something {@link WorkspaceScoped}; a port with any other method is refused.
   */
  public <T> T ofOneWorkspace(Class<T> port, T adapter) {
    Map<Method, List<Integer>> places = new HashMap<>();
    for (Method method : port.getMethods()) {
      if (Modifier.isAbstract(method.getModifiers())) {
        places.put(method, placesOfWorkspace(method));
      }
    }
    return proxy(
        port,
        adapter,
        (method, arguments) ->
            Optional.of(TransactionScope.of(workspace(method, places.get(method), arguments))));
  }

  /**
   * The adapter of a port that looks across workspaces. It works as the maintenance role, which may
   * read ids and states only, in transactions that do nothing else.
   */
  public <T> T ofAllWorkspaces(Class<T> port, T adapter) {
    return proxy(
        port, adapter, (method, arguments) -> Optional.of(TransactionScope.ALL_WORKSPACES));
  }

  /**
   * The adapter of a port that reads what all workspaces share. It works in any transaction and
   * tells the database nothing.
   */
  public <T> T ofSharedData(Class<T> port, T adapter) {
    return proxy(port, adapter, (method, arguments) -> Optional.empty());
  }

  private <T> T proxy(Class<T> port, T adapter, Scopes scopes) {
    InvocationHandler handler =
        (proxy, method, arguments) ->
            method.getDeclaringClass() == Object.class
                ? call(adapter, method, arguments)
                : within(scopes.of(method, arguments), adapter, method, arguments);
    return port.cast(
        Proxy.newProxyInstance(
            adapter.getClass().getClassLoader(), new Class<?>[] {port}, handler));
  }

  private @Nullable Object within(
      Optional<TransactionScope> scope,
      Object adapter,
      Method method,
      Object @Nullable [] arguments) {
    Supplier<Optional<Object>> work =
        () -> {
          scope.ifPresent(entered -> entered.enter(dataSource));
          return Optional.ofNullable(call(adapter, method, arguments));
        };
    return StoreErrors.translating(
            () ->
                TransactionSynchronizationManager.isActualTransactionActive()
                    ? work.get()
                    : singleRead.execute(status -> work.get()))
        .orElse(null);
  }

  private static @Nullable Object call(
      Object adapter, Method method, Object @Nullable [] arguments) {
    try {
      return method.invoke(adapter, arguments);
    } catch (InvocationTargetException e) {
      Throwable failure = e.getTargetException();
      if (failure instanceof RuntimeException runtime) {
        throw runtime;
      }
      if (failure instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException("A port declares no checked exception.", failure);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("A port's methods are public.", e);
    }
  }

  private static List<Integer> placesOfWorkspace(Method method) {
    List<Integer> places = new ArrayList<>();
    Class<?>[] types = method.getParameterTypes();
    for (int i = 0; i < types.length; i++) {
      if (types[i] == WorkspaceId.class || WorkspaceScoped.class.isAssignableFrom(types[i])) {
        places.add(i);
      }
    }
    if (places.isEmpty()) {
      throw new IllegalArgumentException("No parameter tells the workspace of " + method + ".");
    }
    return places;
  }

  /** The one workspace that all arguments agree on. */
  private static WorkspaceId workspace(
      Method method, @Nullable List<Integer> places, Object @Nullable [] arguments) {
    if (places == null || arguments == null) {
      throw new IllegalStateException("The port has no such method: " + method + ".");
    }
    WorkspaceId first = workspace(arguments[places.get(0)]);
    for (int place : places) {
      if (!workspace(arguments[place]).equals(first)) {
        throw new IllegalArgumentException("The arguments belong to different workspaces.");
      }
    }
    return first;
  }

  private static WorkspaceId workspace(Object argument) {
    return argument instanceof WorkspaceScoped scoped
        ? scoped.workspaceId()
        : (WorkspaceId) argument;
  }

  /** Tells the scope of a call, if the database must know one. */
  private interface Scopes {

    Optional<TransactionScope> of(Method method, Object @Nullable [] arguments);
  }
}
